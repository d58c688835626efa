"""Slack's driver: what people do goes to the real application by one of Slack's ways, and is read
back from the recording Slack."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.console.moves import MOVES
from bot.slack.manifest import SHORTCUT
from tests.conversations.papers import ELSEWHERE
from tests.conversations.slack_shown import (
    Shown,
    filled_in,
    labels,
    parts_of,
    pressable,
    text_of,
    wrong_text,
)
from tests.conversations.slack_ways import Way
from tests.conversations.slack_world import World
from tests.slack import answers, events, payloads
from tests.slack.read_back import message_text
from tests.slack.recording.records import Ephemeral, Json, Post, View

COMMANDS = ("/action", "/meeting", "/declare", "/clerk")
NAMES = {"The console": "Slack"}
AGAIN = "Please look again: "
OF_SLACK = {
    "to you in the console": "to you in Slack",
    "[The console]": "[Slack]",
    **ELSEWHERE,
}
"""What is said of a platform by its name, or otherwise than on the console."""


class SlackDriver:
    """Everything is sent twice, as an impatient thumb or Slack itself does."""

    def __init__(self, world: World, way: Way) -> None:
        self._world = world
        self._way = way
        self._slack = world.slack
        self._seen: dict[str, Shown] = {}
        self._inline = False
        self._typed: dict[str, dict[str, str]] = {}

    def told(self, replied: str) -> str:
        """What of a reply Slack shows: where fields are wrong the form stays as it is, with a
        sentence beneath each of them, and has no heading of its own for it."""
        for of_console, of_slack in OF_SLACK.items():
            replied = replied.replace(of_console, of_slack)
        head, _, rest = replied.partition("\n")
        return rest if self._inline and head.startswith(AGAIN) else replied

    def said(self, who: str, place: str | None, text: str) -> str:
        user = self._world.users[who]
        given = escaped(text, self._world.users)
        command, _, rest = given.partition(" ")
        if command not in COMMANDS:
            message = events.direct_message(self._slack, user, given)
            payload = events.callback(self._slack, message)
            return self._twice(who, lambda: self._line(user, payload))
        channel = self._world.channels[place] if place else self._slack.direct(user).id
        fields = payloads.slash(self._slack, user, channel, command, rest)
        return self._twice(who, lambda: self._command(user, fields))

    def chooses(self, who: str, place: str, text: str, callback: str = SHORTCUT) -> str:
        """“Make this an action”, from the menu of a message that somebody wrote."""
        user = self._world.users[who]
        given = escaped(text, self._world.users)
        post = self._slack.says(user, self._world.channels[place], given)
        payload = payloads.shortcut(self._slack, user, post, callback)
        return self._twice(who, lambda: self._press(user, None, payload))

    def press(self, who: str, label: str, row: str) -> str:
        where, action_id, chosen = self._found(who, NAMES.get(label, label), row)
        user = self._world.users[who]
        payload = payloads.press(self._slack, user, where, action_id, chosen=chosen)
        return self._twice(who, lambda: self._press(user, where, payload))

    def fill(self, who: str, values: Mapping[str, str]) -> str:
        view = self._seen[who]
        assert isinstance(view, View), f"{who} has no form to fill in"
        filled = self._typed.pop(view.id, {}) | filled_in(view.body["blocks"], values)
        payload = payloads.submit(self._slack, self._world.users[who], view, filled)
        return self._twice(who, lambda: self._send(view, payload, filled))

    def sees(self, who: str, where: str) -> str:
        user = self._world.users[who]
        if where == "home":
            opened = events.callback(self._slack, events.home_opened(self._slack, user))
            self._way.event(opened)
            self._world.settled()
            return self._saw(who, self._slack.homes[user])
        self._world.arrived()
        posts = (
            self._slack.to(user)
            if where == "messages"
            else self._slack.in_channel(self._world.channels[where])
        )
        return self._saw(who, parts_of(posts)) if posts else "(nothing)"

    def finds(self, who: str, words: str) -> str:
        """The newest message to this person that says so."""
        posts = self._slack.to(self._world.users[who])
        last = max(n for n, post in enumerate(posts) if words in message_text([post.blocks]))
        return self._saw(who, parts_of(posts[: last + 1]))

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

    def _twice(self, who: str, send: Callable[[], tuple[Shown, str]]) -> str:
        self._inline = False
        self._world.clock.pass_by(2)
        (shown, text), (_, again) = send(), send()
        assert again == text, "sent twice, answered differently"
        self._seen[who] = shown
        return text

    def _saw(self, who: str, shown: Shown) -> str:
        self._seen[who] = shown
        return text_of(shown)

    def _line(self, user: str, payload: Json) -> tuple[Shown, str]:
        self._way.event(payload)
        self._world.settled()
        shown = parts_of(self._slack.to(user))
        return shown, text_of(shown)

    def _command(self, user: str, fields: dict[str, str]) -> tuple[Shown, str]:
        before = len(self._slack.ephemerals)
        if answer := self._way.command(fields):
            answers.answered_command(self._slack, fields, answer)
        if answer.get("response_type") == "in_channel":
            self._world.settled()
            shown = self._slack.in_channel(fields["channel_id"])[-1:]
            return shown, text_of(shown)
        return self._answered(user, before, None)

    def _press(
        self, user: str, where: Post | Ephemeral | View | None, payload: Json
    ) -> tuple[Shown, str]:
        before = len(self._slack.ephemerals)
        self._way.interaction(payload)
        return self._answered(user, before, where)

    def _answered(
        self, user: str, before: int, where: Post | Ephemeral | View | None
    ) -> tuple[Shown, str]:
        """Beneath what was typed or pressed, or in the view that opened or stayed open."""
        self._world.settled()
        shown: Shown = self._slack.ephemerals[before:]
        if not shown:
            modal = isinstance(where, View) and where.body["type"] == "modal"
            shown = where if modal and isinstance(where, View) else self._newest(user)
        return shown, text_of(shown)

    def _newest(self, user: str) -> View:
        return [view for view in self._slack.views.values() if view.user == user][-1]

    def _send(self, view: View, payload: Json, filled: Mapping[str, str]) -> tuple[Shown, str]:
        answer = self._way.interaction(payload)
        self._world.settled()
        answers.answered_form(self._slack, view, answer)
        if answer["response_action"] == "errors":
            self._inline, self._typed[view.id] = True, dict(filled)
            return view, wrong_text(view, filled)
        return view, text_of(view)

    def _found(self, who: str, label: str, row: str) -> tuple[Post | Ephemeral | View, str, str]:
        shown = self._seen[who]
        for where in [shown] if isinstance(shown, View) else shown:
            blocks = where.body["blocks"] if isinstance(where, View) else where.blocks
            for title, element in pressable(blocks):
                if not (title.startswith(row) if row else not title):
                    continue
                for name, chosen in labels(element):
                    if name == label:
                        return where, element["action_id"], chosen
        raise AssertionError(f"{who} has no button “{label}” in “{row}”")


MENTION = re.compile(r"@([a-z]+(?:-[a-z]+)+)")


def escaped(text: str, users: Mapping[str, str]) -> str:
    """As Slack hands over what was typed; @ and a person's id here mentions their account."""

    def mention(found: re.Match[str]) -> str:
        return f"<@{users[found[1]]}|{found[1]}>" if found[1] in users else found[0]

    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return MENTION.sub(mention, plain)
