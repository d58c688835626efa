"""A Clerk with Slack set up on the sample partnership, and a workspace where everybody is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from tests.conversations.lived import Lived
from tests.quiet_sample import sample
from tests.slack.recording import records
from tests.slack.recording.faults import Plan, never
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from usecases.desk import CLERK


@dataclass(frozen=True)
class World(Lived):
    """`users` are people's ids in Slack, `channels` those of the groups' channels there."""

    recording: Recording
    slack: Slack
    users: dict[str, str]
    channels: dict[str, str]


@contextmanager
def living(
    folder: Path,
    recording: Recording,
    clock: Ticking,
    *,
    socket: bool = False,
    linked: bool = True,
    plan: Plan = never,
    cycles: bool = False,
) -> Iterator[World]:
    """Everybody is linked and every group has its channel, as if it had been so for long; or
    everybody only has an account in Slack, and no group has a channel yet."""
    slack = recording.reset(clock.now)
    slack.plan = plan
    house = house_with_slack(folder, recording, clock, socket=socket, cycles=cycles)
    house.open()
    house.adopt()
    users, channels = peopled(house, slack), channelled(house, slack)
    if linked:
        settle_in(house, slack, users, channels)
    with running(house, recording, clock, users, channels) as world:
        yield world


@contextmanager
def restarted(world: World) -> Iterator[World]:
    """Another process on the same data, once the first has ended."""
    house, clock = world.house, world.clock
    again = House(house.settings, sleep=clock.sleep, machine=clock.now)
    with running(again, world.recording, clock, world.users, world.channels) as anew:
        yield anew


@contextmanager
def running(
    house: House,
    recording: Recording,
    clock: Ticking,
    users: dict[str, str],
    channels: dict[str, str],
) -> Iterator[World]:
    with TestClient(build_app(house), "http://localhost:8080") as client:
        if house.settings.slack is not None and house.settings.slack.socket_mode:
            recording.sockets.wait()
        yield World(house, client, clock, recording, recording.slack, users, channels)


def house_with_slack(
    folder: Path,
    recording: Recording,
    clock: Ticking,
    *,
    socket: bool = False,
    cycles: bool = False,
) -> House:
    slack = recording.slack
    settings = Settings(
        partnership=sample(cycles=cycles),
        data=folder,
        secret=KEY,
        platforms=("Slack",),
        slack=SlackSettings(
            slack.bot_token, slack.app_token if socket else "", slack.signing_secret, recording.api
        ),
    )
    return House(settings, sleep=clock.sleep, machine=clock.now)


def peopled(house: House, slack: Slack) -> dict[str, str]:
    with house.store.work(CLERK, house.clock.now()) as w:
        people = {f"U{n}": person for n, person in enumerate(w.find(PEOPLE), 1)}
    for user, person in people.items():
        slack.person(records.Person(user, person.name, person.email or ""))
    return {person.id: user for user, person in people.items()}


def channelled(house: House, slack: Slack) -> dict[str, str]:
    with house.store.work(CLERK, house.clock.now()) as w:
        groups = {group.id: f"C{n}" for n, group in enumerate(w.find(GROUPS), 1)}
    for group, channel in groups.items():
        slack.channel(records.Channel(channel, group.casefold()))
    return groups


def settle_in(
    house: House, slack: Slack, users: Mapping[str, str], channels: Mapping[str, str]
) -> None:
    now = house.clock.now()
    with house.store.work(CLERK, now) as w:
        for person, user in users.items():
            account = account_id("slack", slack.enterprise, slack.team, user)
            w.put(Account(id=account, person=person, linked_at=now, linked_by=CLERK))
        for group, channel in channels.items():
            key = channel_id("slack", slack.team, channel)
            w.put(Channel(id=key, group=group, bound_at=now, bound_by=CLERK))
        w.enter("test", "everybody is linked, and every group has its channel")
