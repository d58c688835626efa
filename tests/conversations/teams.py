"""Teams' driver: what people do goes to the real application, signed, and is read back from the
recording Teams, or from what an invoke is answered with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

from bot.console.moves import MOVES
from bot.teams.app import PATH
from governance.asks import MESSAGES_BY_STATE, MessageState
from tests.conversations.papers import ELSEWHERE
from tests.conversations.teams_world import World
from tests.teams import activities
from tests.teams.filling import actions, inputs
from tests.teams.opinions import approve_card
from tests.teams.read_back import card_text
from tests.teams.recording.records import Json, Post
from tests.teams.signed import claims, sign
from usecases.desk import CLERK

NAMES = {"The console": "Teams"}
OF_TEAMS = {
    "to you in the console": "to you in Teams",
    "[The console]": "[Teams]",
    **ELSEWHERE,
}
"""What is said of a platform by its name, or otherwise than on the console."""
MENTION = re.compile(r"@([a-z]+(?:-[a-z]+)+)")
Cards = list[Json]


class TeamsDriver:
    """Everything is sent twice, as an impatient thumb or Teams itself does."""

    def __init__(self, world: World, seen: Mapping[str, Cards] | None = None) -> None:
        self._world = world
        self._teams = world.teams
        self._seen = dict(seen or {})
        self._ids = count(1)

    def before(self, who: str) -> dict[str, Cards]:
        """What this person has before them."""
        return {who: self._seen[who]}

    def told(self, replied: str) -> str:
        """Where nothing stands yet for a day, Teams does not say whether one is needed: it may be
        typed or picked, and neither is needed by itself."""
        for label in {label for cards in self._seen.values() for label in open_days(cards)}:
            replied = replied.replace(f"{label} __", f"{label} (optional) __")
        for of_console, of_teams in OF_TEAMS.items():
            replied = replied.replace(of_console, of_teams)
        return replied

    def said(self, who: str, place: str | None, text: str) -> str:
        """To Clerk alone, or after its name in a group's channel."""
        line = self._line(who, place, text)
        return self._twice(who, lambda: self._answered(who, place, line))

    def press(self, who: str, label: str, row: str) -> str:
        action = self._found(who, NAMES.get(label, label), row)
        return self._twice(who, lambda: self._invoked(who, action["data"]))

    def fill(self, who: str, values: Mapping[str, str]) -> str:
        (card, action), *_ = self._forms(who)
        data = {**action["data"], **filled_in(card, values)}
        return self._twice(who, lambda: self._invoked(who, data))

    def sees(self, who: str, where: str) -> str:
        if where == "home":
            return self.said(who, None, "home")
        self._world.arrived()
        conversation = self._chat(who) if where == "messages" else self._world.channels[where]
        told = list(self._told(conversation))
        return self._saw(who, told[-1]) if told else "(nothing)"

    def clock(self, move: str) -> str:
        portal = self._world.client.portal
        assert portal is not None
        name, _, day = move.partition(" ")
        if name == "go":
            self._world.lives_until(day)
        said: str = portal.call(MOVES[name], self._world.house.pace, day)
        self._world.settled()
        if name == "go":
            self._world.arrived()
        return said

    def _line(self, who: str, place: str | None, text: str) -> Json:
        line = activities.in_channel("") if place else activities.said("")
        mentioned = {one: self._name(one) for one in MENTION.findall(text) if self._knows(one)}
        plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        for person, tag in mentioned.items():
            plain = plain.replace(f"@{person}", tag)
        entities = [self._mention(self._world.users[one], tag) for one, tag in mentioned.items()]
        if place:
            plain = f"{activities.MENTION} {plain}"
            clerk = {"type": "mention", "text": activities.MENTION, "mentioned": self._clerk}
            entities = [clerk, *entities]
        said = {"text": plain, "entities": entities, "id": f"said-{next(self._ids)}"}
        return self._from(who, place, line | said)

    def _from(self, who: str, place: str | None, activity: Json) -> Json:
        conversation = self._world.channels[place] if place else self._chat(who)
        return activity | {
            "serviceUrl": self._teams.service_url,
            "from": activities.sender(self._world.users[who]),
            "recipient": self._clerk,
            "conversation": activity["conversation"] | {"id": conversation},
        }

    def _answered(self, who: str, place: str | None, line: Json) -> Cards:
        """What came in their own chat; in the channel where it is for all."""
        places = [self._chat(who), *([self._world.channels[place]] if place else [])]
        before = [len(self._teams.within(one)) for one in places]
        self._send(line)
        ours = self._of_its_own_accord()
        for one, start in zip(places, before, strict=True):
            new = [post for post in self._teams.within(one)[start:] if post.id not in ours]
            if new:
                return cards_of(new)
        return self._seen[who]  # what comes again once it is answered is not answered again

    def _invoked(self, who: str, data: Json) -> Cards:
        chat = self._chat(who)
        before = len(self._teams.within(chat))
        answer = self._send(self._from(who, None, activities.executed(data, self._id())))
        assert answer["type"] == "application/vnd.microsoft.card.adaptive", answer
        ours = self._of_its_own_accord()
        rest = [post for post in self._teams.within(chat)[before:] if post.id not in ours]
        approve_card(answer["value"])
        return [answer["value"], *cards_of(rest)]

    def _send(self, activity: Json) -> Any:
        told = claims(
            self._world.clock.now(), aud=self._teams.app, serviceurl=self._teams.service_url
        )
        signed = sign(activity, told)
        answer = self._world.client.post(PATH, content=signed.body, headers=signed.headers)
        assert answer.status_code == 200, f"{answer.status_code}: {answer.text}"
        self._world.settled()
        return answer.json() if answer.content else {}

    def _twice(self, who: str, send: Callable[[], Cards]) -> str:
        self._world.clock.pass_by(60)
        text = self._saw(who, send())
        self._world.clock.pass_by(60)
        assert card_text(send()) == text, "sent twice, answered differently"
        return text

    def _saw(self, who: str, cards: Cards) -> str:
        self._seen[who] = cards
        return card_text(cards)

    def _told(self, conversation: str) -> Iterator[Cards]:
        """What Clerk said there of its own accord: each message as the cards it became."""
        posts = {post.id: post for post in self._teams.within(conversation)}
        found = [[posts[one] for one in ids if one in posts] for ids in self._addresses()]
        there = sorted((parts for parts in found if parts), key=lambda parts: int(parts[0].id))
        return (cards_of(parts) for parts in there)

    def _addresses(self) -> Iterator[list[str]]:
        with self._world.house.store.work(CLERK, self._world.house.clock.now()) as w:
            for state in MessageState:
                for message in w.find(MESSAGES_BY_STATE, state):
                    yield message.address.rpartition(" ")[2].split(",")

    def _of_its_own_accord(self) -> set[str]:
        return {one for ids in self._addresses() for one in ids}

    def _found(self, who: str, label: str, row: str) -> Json:
        for card in self._seen[who]:
            for title, action in pressable(card):
                fits = title.startswith(row) if row else not title
                if fits and action["title"] == label:
                    return action
        raise AssertionError(f"{who} has no button “{label}” in “{row}”")

    def _forms(self, who: str) -> list[tuple[Json, Json]]:
        shown = [(card, one) for card in self._seen[who] for one in actions(card)]
        found = [(card, dict(one)) for card, one in shown if one.get("id") == "send"]
        assert found, f"{who} has no form to fill in"
        return found

    def _chat(self, who: str) -> str:
        return self._teams.chat(self._world.users[who]).id

    def _id(self) -> str:
        return f"f:{next(self._ids)}"

    @property
    def _clerk(self) -> Json:
        return {"id": f"28:{self._teams.app}", "name": "Clerk"}

    def _knows(self, person: str) -> bool:
        return person in self._world.users

    def _name(self, person: str) -> str:
        return f"<at>{self._teams.users[self._world.users[person]].name}</at>"

    def _mention(self, user: str, tag: str) -> Json:
        return {"type": "mention", "text": tag, "mentioned": {"id": f"29:{user}"}}


def open_days(cards: Cards) -> Iterator[str]:
    """What is asked where no day stands yet."""
    for card in cards:
        asked = inputs(card)
        for name, one in asked.items():
            if name[:2] == "f." and f"d.{name[2:]}" in asked and not one.get("value"):
                yield one["label"]


def cards_of(posts: list[Post]) -> Cards:
    return [post.card for post in posts if post.card]


def pressable(card: Json) -> Iterator[tuple[str, Json]]:
    """Each button with the title of its row; the title is empty outside rows."""
    titles: dict[str, str] = {}
    for block in card["body"]:
        row, _, _rest = block["id"].partition(".")
        if block["type"] == "RichTextBlock" and block["id"] == row:
            titles[row] = " ".join("".join(run["text"] for run in block["inlines"]).split())
        for action in block.get("actions", ()):
            yield titles.get(row, "") if re.fullmatch(r"r\d+", row) else "", action


def filled_in(card: Json, values: Mapping[str, str]) -> dict[str, str]:
    """As it came, but for these: by the fields' names, whatever kind of input each has."""
    found = {name: str(one.get("value", "")) for name, one in inputs(card).items()}
    for name, value in values.items():
        kinds = [kind for kind in ("f", "c") if f"{kind}.{name}" in found]
        assert kinds, f"no such field: {name}"
        found[f"{kinds[0]}.{name}"] = f"={value}" if kinds[0] == "c" else value
    return found
