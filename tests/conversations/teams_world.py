"""A Clerk with Teams set up on the sample partnership, and a tenant where everybody is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from starlette.testclient import TestClient

from config.settings import Settings
from config.teams.settings import TeamsSettings
from config.wiring.app import build_app
from config.wiring.house import House
from governance.accounts import Account, Channel, account_id, channel_id
from governance.groups import GROUPS
from governance.people import PEOPLE
from tests.conftest import KEY
from tests.conversations.lived import Lived
from tests.quiet_sample import sample
from tests.slack.ticking import Ticking
from tests.teams.keyserver import KeyServer
from tests.teams.recording import records
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from tests.teams.signed import TENANT
from usecases.desk import CLERK


@dataclass(frozen=True)
class World(Lived):
    """`users` are people's object ids, `channels` the conversations of the groups' channels."""

    recording: Recording
    teams: Teams
    keys: KeyServer
    users: dict[str, str]
    channels: dict[str, str]


@contextmanager
def living(
    folder: Path,
    recording: Recording,
    keys: KeyServer,
    clock: Ticking,
    *,
    linked: bool = True,
    cycles: bool = False,
) -> Iterator[World]:
    """Everybody is linked and every group has its channel, as if it had been so for long; or
    everybody only has an account in Teams, and no group has a channel yet."""
    teams = recording.reset(clock.now)
    house = house_with_teams(folder, recording, keys, clock, cycles=cycles)
    house.open()
    house.adopt()
    users, channels = peopled(house, teams), channelled(house, teams)
    if linked:
        settle_in(house, users, channels)
    with TestClient(build_app(house), "http://localhost:8080") as client:
        yield World(house, client, clock, recording, teams, keys, users, channels)


@contextmanager
def restarted(world: World) -> Iterator[World]:
    """Another process on the same data, once the first has ended."""
    clock = world.clock
    again = House(world.house.settings, sleep=clock.sleep, machine=clock.now)
    with TestClient(build_app(again), "http://localhost:8080") as client:
        yield replace(world, house=again, client=client)


def house_with_teams(
    folder: Path, recording: Recording, keys: KeyServer, clock: Ticking, *, cycles: bool = False
) -> House:
    teams = recording.teams
    settings = Settings(
        partnership=sample(cycles=cycles),
        data=folder,
        secret=KEY,
        platforms=("Teams",),
        teams=TeamsSettings(
            app=teams.app,
            secret=teams.secret,
            tenant=teams.home,
            agencies={TENANT: "council"},
            keys=keys.address,
            login=teams.login,
            service=teams.service_url,
        ),
    )
    return House(settings, sleep=clock.sleep, machine=clock.now)


def peopled(house: House, teams: Teams) -> dict[str, str]:
    with house.store.work(CLERK, house.clock.now()) as w:
        people = w.find(PEOPLE)
    users = {person.id: str(uuid5(NAMESPACE_URL, person.id)) for person in people}
    for person in people:
        user = users[person.id]
        teams.user(records.User(user, person.name, person.email or "", TENANT))
        teams.chat(user).members.add(user)
    return users


def channelled(house: House, teams: Teams) -> dict[str, str]:
    with house.store.work(CLERK, house.clock.now()) as w:
        groups = {group.id: f"19:{group.id}@thread.tacv2" for group in w.find(GROUPS)}
    for conversation in groups.values():
        teams.conversation(records.Conversation(conversation, TENANT, set(teams.users)))
    return groups


def settle_in(house: House, users: Mapping[str, str], channels: Mapping[str, str]) -> None:
    now = house.clock.now()
    with house.store.work(CLERK, now) as w:
        for person, user in users.items():
            account = account_id("teams", TENANT, user)
            w.put(Account(id=account, person=person, linked_at=now, linked_by=CLERK))
        for group, conversation in channels.items():
            key = channel_id("teams", TENANT, conversation)
            w.put(Channel(id=key, group=group, bound_at=now, bound_by=CLERK))
        w.enter("test", "everybody is linked, and every group has its channel")
