"""Who somebody is, and who is in a conversation."""

from __future__ import annotations

import asyncio

import pytest

from bot.teams.errors import BUSY, TARGET
from bot.teams.members import Member, Members
from tests.slack.recording.faults import Fault, at
from tests.slack.ticking import Ticking
from tests.teams.calling import a_client
from tests.teams.recording.records import Conversation, User
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from usecases.ports.messenger import Delivery, Outcome

BMG = "19:bmg@thread.tacv2"
ASHA = Member("u1", "tenant-1", "Asha", "asha@one.example", "asha@one.example", "user")
GUEST = Member("u2", "tenant-1", "Ben", "ben@two.example", "ben@two.example", "guest")


@pytest.fixture
def members(recording_teams: Recording, teams: Teams, clock: Ticking) -> Members:
    teams.user(User("u1", "Asha", ASHA.email))
    teams.user(User("u2", "Ben", GUEST.email, role="guest"))
    teams.conversation(Conversation(BMG, members={"u1", "u2"}))
    return Members(a_client(recording_teams, clock))


def one(members: Members, teams: Teams, name: str) -> Member | Delivery:
    return asyncio.run(members.one(teams.service_url, BMG, name))


def everybody(members: Members, teams: Teams) -> tuple[Member, ...] | Delivery:
    return asyncio.run(members.all(teams.service_url, BMG))


@pytest.mark.parametrize("name", ["u1", "29:u1"])
def test_somebody_is_told_by_either_id(members: Members, teams: Teams, name: str) -> None:
    assert one(members, teams, name) == ASHA


def test_a_guest_is_one(members: Members, teams: Teams) -> None:
    assert (GUEST.guest, ASHA.guest) == (True, False)
    assert one(members, teams, "u2") == GUEST


def test_somebody_who_is_not_there(members: Members, teams: Teams) -> None:
    error = "MemberNotFoundInConversation"
    told = Delivery(Outcome.TARGET, f"{TARGET[error]} ({error})")
    assert one(members, teams, "u3") == told


def test_all_are_told_page_by_page(members: Members, teams: Teams) -> None:
    assert everybody(members, teams) == (ASHA, GUEST)
    teams.page = 1
    assert everybody(members, teams) == (ASHA, GUEST)
    assert teams.asked["members"] == 3


def test_what_has_no_object_id_is_no_person(members: Members, teams: Teams) -> None:
    teams.user(User("", "An app"))
    teams.conversations[BMG].members.add("")
    assert everybody(members, teams) == (ASHA, GUEST)


def test_teams_out_of_order_is_passing(members: Members, teams: Teams) -> None:
    teams.plan = at({("member", 1): Fault.SERVER_ERROR, ("members", 1): Fault.DROPPED_AFTER})
    assert one(members, teams, "u1") == Delivery(Outcome.PASSING, f"{BUSY} (http_503)")
    told = everybody(members, teams)
    assert isinstance(told, Delivery)
    assert told.outcome is Outcome.PASSING
