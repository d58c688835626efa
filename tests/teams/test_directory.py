"""Where somebody is written to: in the conversation Teams named, else in a chat that is opened."""

from __future__ import annotations

import asyncio

import pytest

from bot.teams.connector import Connector
from bot.teams.directory import ANYWHERE, CHANNEL_GONE, NO_CHANNEL, Directory
from bot.teams.errors import BUSY
from bot.teams.places import Place
from bot.teams.rosters import NO_EMAIL, NOT_FOUND, NOT_LINKED, Rosters
from bot.teams.tenants import Tenants
from governance.accounts import Account, Channel, account_id, channel_id
from tests.jobs.office import START, Office
from tests.slack.recording.faults import PROMPT, Fault, at, seeded
from tests.slack.ticking import Ticking
from tests.teams.calling import a_connector
from tests.teams.recording import records
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from tests.usecases.cast import MANAGER, RACHEL, put
from usecases.account_changed import AccountChanged
from usecases.desk import CLERK
from usecases.note_conversation import NoteConversation
from usecases.ports.messenger import Delivery, Outcome

ME, GROUP = f"person:{RACHEL}", "group:BMG"
MINE = account_id("teams", "tenant-1", "u1")
BMG = channel_id("teams", "tenant-1", "19:bmg@thread.tacv2")
MOVED = "https://smba.trafficmanager.net/emea/"


@pytest.fixture
def office() -> Office:
    return Office()


class Finding:
    def __init__(self, recording: Recording, clock: Ticking, office: Office) -> None:
        self._connector, self._office = a_connector(recording, clock), office
        self._teams = recording.teams

    def __call__(self, recipient: str) -> Place | Delivery:
        """Nothing is remembered from one time to the next but what was kept."""
        return asyncio.run(self._directory.find(recipient))

    def anew(self, recipient: str, gone: Place) -> Place | Delivery:
        return asyncio.run(self._directory.anew(recipient, gone))

    @property
    def _directory(self) -> Directory:
        return a_directory(self._office, self._connector, self._teams.service_url)


def a_directory(office: Office, connector: Connector, anywhere: str = ANYWHERE) -> Directory:
    rosters = Rosters(office.desk, connector, Tenants({"tenant-1": "police"}), anywhere)
    return Directory(office.desk, connector, rosters, anywhere)


@pytest.fixture
def find(recording_teams: Recording, teams: Teams, clock: Ticking, office: Office) -> Finding:
    teams.user(records.User("u1", "Rachel"))
    put(office, Account(id=MINE, person=RACHEL, linked_at=START, linked_by=MANAGER))
    return Finding(recording_teams, clock, office)


def test_the_conversation_that_teams_named_last(
    find: Finding, teams: Teams, office: Office
) -> None:
    office.do(CLERK, NoteConversation(MINE, "a:1", teams.service_url))
    assert find(ME) == Place(teams.service_url, "a:1")
    office.do(CLERK, NoteConversation(MINE, "a:1", MOVED))
    assert find(ME) == Place(MOVED, "a:1")
    assert teams.calls == []


def test_a_chat_is_opened_once_and_known_from_then_on(find: Finding, teams: Teams) -> None:
    place = Place(teams.service_url, "a:u1")
    assert find(ME) == place
    assert (find(ME), teams.asked["create"]) == (place, 1)


def test_nobodys_account_and_one_that_was_closed(
    find: Finding, teams: Teams, office: Office
) -> None:
    assert (find(f"person:{MANAGER}"), find("person:nobody")) == (NOT_FOUND, NO_EMAIL)
    office.do(CLERK, AccountChanged(MINE, active=False))
    assert (find(ME), teams.calls) == (NOT_FOUND, [])


def test_a_group_and_its_channel(find: Finding, teams: Teams, office: Office) -> None:
    assert find(GROUP) == NO_CHANNEL
    put(office, Channel(id=BMG, group="BMG", bound_at=START, bound_by=MANAGER))
    assert find(GROUP) == Place(teams.service_url, "19:bmg@thread.tacv2")
    office.do(CLERK, NoteConversation(BMG, "19:bmg@thread.tacv2", MOVED))
    assert find(GROUP) == Place(MOVED, "19:bmg@thread.tacv2")
    assert teams.calls == []


def test_where_nothing_is_known_yet_it_is_microsofts_own_address(
    recording_teams: Recording, clock: Ticking, office: Office
) -> None:
    put(office, Channel(id=BMG, group="BMG", bound_at=START, bound_by=MANAGER))
    directory = a_directory(office, a_connector(recording_teams, clock))
    assert asyncio.run(directory.find(GROUP)) == Place(ANYWHERE, "19:bmg@thread.tacv2")


def test_one_that_is_gone_is_opened_anew_and_a_channel_is_not(
    find: Finding, teams: Teams, office: Office
) -> None:
    office.do(CLERK, NoteConversation(MINE, "a:old", teams.service_url))
    gone = Place(teams.service_url, "a:old")
    assert find.anew(ME, gone) == Place(teams.service_url, "a:u1")
    put(office, Channel(id=BMG, group="BMG", bound_at=START, bound_by=MANAGER))
    assert find.anew(GROUP, gone) == CHANNEL_GONE
    office.do(CLERK, AccountChanged(MINE, active=False))
    assert find.anew(ME, gone) == NOT_LINKED


@pytest.mark.parametrize(
    ("method", "fault"),
    [("create", Fault.SERVER_ERROR), ("create", Fault.DROPPED_AFTER), ("token", Fault.NOT_JSON)],
)
def test_teams_out_of_order_is_passing(
    find: Finding, teams: Teams, method: str, fault: Fault
) -> None:
    teams.plan = at({(method, 1): fault})
    told = find(ME)
    assert isinstance(told, Delivery)
    assert (told.outcome, told.trouble.startswith(BUSY) or method == "token") == (
        Outcome.PASSING,
        True,
    )
    assert find(ME) == Place(teams.service_url, "a:u1")


@pytest.mark.parametrize("seed", range(10))
def test_whatever_goes_wrong_there_is_one_chat(
    find: Finding, teams: Teams, clock: Ticking, seed: int
) -> None:
    teams.plan = seeded(seed, 0.5, PROMPT)
    while find(ME) != Place(teams.service_url, "a:u1"):
        clock.pass_by(31)
    assert list(teams.conversations) == ["a:u1"]
    assert teams.rates.too_soon == []
