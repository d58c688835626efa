"""A messenger over the recording Slack, with a chat layer that says what it is told to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.slack.client import Client
from bot.slack.directory import Directory
from bot.slack.identity import Identity
from bot.slack.messenger import SlackMessenger
from bot.slack.pace import Pace
from bot.slack.posts import EVENT, Posts
from bot.talk.notice import Button, Item, Notice, Press
from governance.asks import Message, message_id
from governance.policy import Lane
from tests.slack.recording.records import Post
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from usecases.desk import Desk
from usecases.ports.messenger import Delivery

BASE = "https://clerk.example.org"
ROOM = 2500
"""Characters of a row of which a message holds three."""


def notice(rows: int, word: str = "row") -> Notice:
    """Three rows fill a message."""
    items = (
        Item(
            f"{word} {n}", text="x" * ROOM, buttons=(Button("Done", Press("done", {"n": str(n)})),)
        )
        for n in range(1, rows + 1)
    )
    return Notice("What is due", items=tuple(items))


@dataclass
class FakeTalk:
    """`says` is what a message holds by now."""

    says: Notice = field(default_factory=lambda: notice(1))
    signed: set[str] = field(default_factory=set)

    async def compose(self, _message: Message) -> Notice:
        return self.says

    def ticket(self, who: str, press: Press) -> str:
        self.signed.add(who)
        return f"{who}:{press.verb}:{press.args}"


class Sending:
    def __init__(self, recording: Recording, slack: Slack, clock: Ticking, desk: Desk) -> None:
        self.slack, self.clock, self.talk = slack, clock, FakeTalk()
        self._api, self._desk = recording.api, desk
        self.restart()

    def restart(self) -> None:
        """Whatever was only remembered is forgotten."""
        pace = Pace(self.clock.now, self.clock.sleep)
        client = Client(self.slack.bot_token, self._api, pace)
        self.directory = Directory(self._desk, client, Identity(client))
        self.messenger = SlackMessenger(
            self.talk, self.directory, Posts(client), self.clock.now, BASE
        )

    def send(self, message: Message) -> Delivery:
        return asyncio.run(self.messenger.send(message, self.clock.now()))

    def redraw(self, message: Message) -> Delivery:
        return asyncio.run(self.messenger.redraw(message, self.clock.now()))

    def look(self, message: Message) -> Delivery:
        return asyncio.run(self.messenger.look(message))

    def find(self, recipient: str) -> str | Delivery:
        return asyncio.run(self.directory.find(recipient))


def a_message(recipient: str, sequence: int = 1, **fields: Any) -> Message:
    on = date(2026, 11, 2)
    key = message_id(Lane.DAILY, recipient, on, sequence)
    return Message(id=key, lane=Lane.DAILY, recipient=recipient, on=on, asks=(), **fields)


def parts_of(post: Post) -> tuple[str, int, int]:
    """The key it is found by, and which of how many parts it is."""
    assert post.metadata["event_type"] == EVENT
    told = post.metadata["event_payload"]
    return told["key"], told["part"], told["of"]
