"""A messenger over the recording Slack."""

from __future__ import annotations

import asyncio

from bot.slack.client import Client
from bot.slack.directory import Directory
from bot.slack.identity import Identity
from bot.slack.messenger import SlackMessenger
from bot.slack.pace import Pace
from bot.slack.posts import EVENT, Posts
from governance.asks import Message
from tests.slack.recording.records import Post
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from tests.talk.sending import BASE, FakeTalk
from usecases.desk import Desk
from usecases.ports.messenger import Delivery


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


def parts_of(post: Post) -> tuple[str, int, int]:
    """The key it is found by, and which of how many parts it is."""
    assert post.metadata["event_type"] == EVENT
    told = post.metadata["event_payload"]
    return told["key"], told["part"], told["of"]
