"""A messenger over the recording Teams."""

from __future__ import annotations

import asyncio

from bot.teams.directory import Directory
from bot.teams.messenger import TeamsMessenger
from bot.teams.posts import Posts
from bot.teams.rosters import Rosters
from bot.teams.tenants import Tenants
from governance.asks import Message
from tests.slack.ticking import Ticking
from tests.talk.sending import BASE, FakeTalk
from tests.teams.calling import a_connector
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from usecases.desk import Desk
from usecases.ports.messenger import Delivery


class Sending:
    def __init__(self, recording: Recording, clock: Ticking, desk: Desk) -> None:
        self.clock, self.talk = clock, FakeTalk()
        self._recording, self._desk = recording, desk
        self.restart()

    @property
    def teams(self) -> Teams:
        return self._recording.teams

    def restart(self) -> None:
        """Whatever was only remembered is forgotten."""
        connector = a_connector(self._recording, self.clock)
        tenants, anywhere = Tenants({self.teams.home: "police"}), self.teams.service_url
        rosters = Rosters(self._desk, connector, tenants, anywhere)
        self.directory = Directory(self._desk, connector, rosters, anywhere)
        self.messenger = TeamsMessenger(self.talk, self.directory, Posts(connector), BASE)

    def send(self, message: Message) -> Delivery:
        return asyncio.run(self.messenger.send(message, self.clock.now()))

    def redraw(self, message: Message) -> Delivery:
        return asyncio.run(self.messenger.redraw(message, self.clock.now()))

    def look(self, message: Message) -> Delivery:
        return asyncio.run(self.messenger.look(message))
