"""A conversation through Slack's cards, without Slack: what is shown is what would be sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from starlette.testclient import TestClient

from bot.slack.cards.kept import kept
from bot.slack.cards.messages import messages
from bot.slack.cards.values import values
from bot.slack.cards.views import home, modal
from bot.talk.notice import Notice, Press
from bot.talk.tickets import Tickets
from config.wiring.house import House
from tests.conversations.console import ConsoleDriver
from tests.slack.filling import fields, state_of
from tests.slack.opinions import approve_message, approve_view
from tests.slack.read_back import Json, message_text, view_text


class CardsDriver:
    """Sends nothing twice: that is for drivers of whole platforms."""

    def __init__(self, house: House, client: TestClient) -> None:
        self._house = house
        self._client = client
        self._console = ConsoleDriver(client)
        self._tickets = Tickets(house.secrets.token("tickets", "key"))
        self._seen: dict[str, Json] = {}
        self._sent = 0

    def said(self, who: str, place: str | None, text: str) -> str:
        self._sent += 1
        delivery = f"cards {self._sent}"
        notice = self._wait(lambda: self._house.talk.said(who, place, text, delivery))
        if place and not notice.private and notice.form is None:
            self._house.board.put(delivery, f"group:{place}", self._house.clock.now(), notice)
        return self._show(who, notice)

    def press(self, who: str, label: str, row: str) -> str:
        ticket = self._ticket(who, label, row)
        return self._show(who, self._wait(lambda: self._house.talk.pressed(who, ticket)))

    def fill(self, who: str, given: Mapping[str, str]) -> str:
        view = {**self._seen[who], "state": {"values": state(self._seen[who], given)}}
        ticket, _ = kept(view)
        answer = self._wait(lambda: self._house.talk.filled(who, ticket, values(view)))
        return self._show(who, answer)

    def sees(self, who: str, where: str) -> str:
        if where == "home":
            notice = self._wait(lambda: self._house.talk.home(who))
            view = home(notice, self._sign(who), self._house.settings.base_url)
            approve_view(view)
            self._seen[who] = view
            return view_text(view)
        place = f"person:{who}" if where == "messages" else f"group:{where}"
        pins = self._house.board.shown(place)
        return self._show(who, pins[-1].notice) if pins else "(nothing)"

    def clock(self, move: str) -> str:
        return self._console.clock(move)

    def _show(self, who: str, notice: Notice) -> str:
        """As a modal, and where there is no form as messages too, which read the same."""
        base = self._house.settings.base_url
        view = modal(notice, self._sign(who), "here", base)
        approve_view(view)
        self._seen[who] = view
        if notice.form is None:
            sent = messages(notice, self._sign(who), base)
            for payload in sent:
                approve_message(payload.text, payload.blocks)
            self._seen[who] = {**view, "blocks": [b for one in sent for b in one.blocks]}
            assert message_text(one.blocks for one in sent) == view_text(view)
        return view_text(view)

    def _ticket(self, who: str, label: str, row: str) -> str:
        """Of a button, or signed for what an option of a menu means."""
        for element in _elements(self._seen[who]["blocks"], row):
            if element["type"] == "button" and element["text"]["text"] == label:
                return str(element["value"])
            for option in element.get("options", []):
                if option["text"]["text"] == label:
                    return self._meant(who, element["action_id"], option["value"])
        raise AssertionError(f"{who} has no button “{label}” in “{row}”")

    def _meant(self, who: str, action_id: str, verb: str) -> str:
        machine = self._house.clock.machine()
        menu = self._tickets.read(who, action_id.removeprefix("m."), machine)
        return self._house.talk.ticket(who, Press(verb, menu.args, menu.revision))

    def _sign(self, who: str) -> Callable[[Press], str]:
        return lambda press: self._house.talk.ticket(who, press)

    def _wait(self, call: Callable[[], Awaitable[Notice]]) -> Notice:
        assert self._client.portal is not None
        return self._client.portal.call(call)


def state(view: Json, given: Mapping[str, str]) -> Json:
    """What Slack says of a view's inputs when it is sent: as it came, but for what was given."""
    filled = {}
    for block, element in fields(view["blocks"]):
        kind, name, *goes_on = block["block_id"].split(".")
        if kind == "f" and name in given:
            typed = "" if goes_on else given[name]
            filled[block["block_id"]] = (
                typed if element["type"] == "plain_text_input" else f"={typed}"
            )
    return state_of(view["blocks"], filled)


def _elements(blocks: list[Json], row: str) -> list[Json]:
    """Those beside the row whose title begins so; of no row, those beneath all of them."""
    names = [block["block_id"] for block in blocks if row and _title(block).startswith(row)]
    stem = names[0] if names else "n"
    found = [one for one in blocks if one["block_id"].startswith(f"{stem}.b")]
    return [element for block in found for element in block["elements"]]


def _title(block: Json) -> str:
    if block["type"] != "rich_text" or not block["block_id"].startswith("r"):
        return ""
    return "".join(one.get("text", "") for one in block["elements"][0]["elements"])
