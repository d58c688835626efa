"""A Clerk with Slack set up on the sample partnership, and a workspace where everybody is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.testclient import TestClient

from config.settings import Settings
from config.slack.settings import SlackSettings
from config.wiring.app import build_app
from config.wiring.house import House
from governance.accounts import Account, Channel, account_id, channel_id
from governance.groups import GROUPS
from governance.people import PEOPLE
from tests.conftest import KEY
from tests.slack.recording import records
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from usecases.desk import CLERK


@dataclass(frozen=True)
class World:
    """`users` are people's ids in Slack, `channels` those of the groups' channels there."""

    house: House
    client: TestClient
    recording: Recording
    slack: Slack
    clock: Ticking
    users: dict[str, str]
    channels: dict[str, str]

    def settled(self) -> None:
        """Whatever an answer set off is done."""
        assert self.client.portal is not None
        self.client.portal.call(self.house.background.idle)


@contextmanager
def living(folder: Path, recording: Recording, clock: Ticking, *, socket: bool) -> Iterator[World]:
    """Everybody is linked and every group has its channel, as if it had been so for long."""
    slack = recording.reset(clock.now)
    house = house_with_slack(folder, recording, clock, socket=socket)
    house.open()
    house.adopt()
    users, channels = peopled(house, slack), channelled(house, slack)
    with TestClient(build_app(house), "http://localhost:8080") as client:
        if socket:
            recording.sockets.wait()
        yield World(house, client, recording, slack, clock, users, channels)


def house_with_slack(
    folder: Path, recording: Recording, clock: Ticking, *, socket: bool = False
) -> House:
    slack = recording.slack
    settings = Settings(
        data=folder,
        secret=KEY,
        platforms=("Slack",),
        slack=SlackSettings(
            slack.bot_token, slack.app_token if socket else "", slack.signing_secret, recording.api
        ),
    )
    return House(settings, sleep=clock.sleep, machine=clock.now)


def peopled(house: House, slack: Slack) -> dict[str, str]:
    users = {}
    now = house.clock.now()
    with house.store.work(CLERK, now) as w:
        for n, person in enumerate(w.find(PEOPLE), 1):
            user = f"U{n}"
            users[person.id] = user
            slack.person(records.Person(user, person.name, person.email or ""))
            account = account_id("slack", slack.enterprise, slack.team, user)
            w.put(Account(id=account, person=person.id, linked_at=now, linked_by=CLERK))
        w.enter("test", "everybody is linked")
    return users


def channelled(house: House, slack: Slack) -> dict[str, str]:
    channels = {}
    now = house.clock.now()
    with house.store.work(CLERK, now) as w:
        for n, group in enumerate(w.find(GROUPS), 1):
            name = f"C{n}"
            channels[group.id] = name
            slack.channel(records.Channel(name, group.id.casefold()))
            key = channel_id("slack", slack.team, name)
            w.put(Channel(id=key, group=group.id, bound_at=now, bound_by=CLERK))
        w.enter("test", "every group has its channel")
    return channels
