"""Somebody who never wrote to Clerk is found by their own organisation's word, in a channel."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.teams.errors import BUSY
from bot.teams.rosters import NO_EMAIL, NOT_FOUND, NOT_LINKED, Rosters
from bot.teams.tenants import Tenants
from governance.accounts import ACCOUNTS_BY_PERSON, STRANGERS, Channel, account_id, channel_id
from governance.people import Person
from tests.jobs.office import START, Office
from tests.slack.recording.faults import Fault, at
from tests.slack.ticking import Ticking
from tests.teams.calling import a_connector
from tests.teams.recording.records import Conversation, User
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from tests.usecases.cast import MANAGER, NURSE, RACHEL, found, kept, put
from usecases.ports.messenger import Delivery, Outcome

BMG, SLG, THEIRS = "19:bmg", "19:slg", "19:theirs"
ME = f"person:{RACHEL}"
MINE = account_id("teams", "tenant-1", "u1")


@pytest.fixture
def office() -> Office:
    office = Office()
    bound = (("BMG", "tenant-1", BMG), ("SLG", "tenant-1", SLG), ("LWD", "tenant-9", THEIRS))
    for group, tenant, conversation in bound:
        key = channel_id("teams", tenant, conversation)
        put(office, Channel(id=key, group=group, bound_at=START, bound_by=MANAGER))
    return office


class Meeting:
    def __init__(self, rosters: Rosters, office: Office) -> None:
        self._rosters, self._office = rosters, office

    def __call__(self, person: str = RACHEL) -> str | Delivery:
        email = kept(self._office, Person, person).email or ""
        return asyncio.run(self._rosters.meet(f"person:{person}", email))


@pytest.fixture
def meet(recording_teams: Recording, teams: Teams, clock: Ticking, office: Office) -> Meeting:
    email = (kept(office, Person, RACHEL).email or "").upper()
    teams.user(User("u1", "Rachel", email))
    teams.user(User("u2", "Somebody", "somebody@police.example"))
    for conversation in (BMG, SLG):
        teams.conversation(Conversation(conversation, members={"u2"}))
    teams.conversations[SLG].members.add("u1")
    connector, tenants = a_connector(recording_teams, clock), Tenants({"tenant-1": "police"})
    rosters = Rosters(office.desk, connector, tenants, teams.service_url)
    return Meeting(rosters, office)


def linked(office: Office) -> list[str]:
    return [account.id for account in found(office, ACCOUNTS_BY_PERSON)]


def test_whoever_has_that_address_is_linked_from_then_on(
    meet: Meeting, teams: Teams, office: Office
) -> None:
    assert (meet(), linked(office)) == (MINE, [MINE])
    assert {call.conversation for call in teams.calls if call.method == "members"} <= {BMG, SLG}
    assert found(office, STRANGERS) == []


def test_a_roster_is_read_once_a_day(meet: Meeting, teams: Teams, office: Office) -> None:
    teams.conversations[SLG].members.clear()
    assert [meet(), meet(), teams.asked["members"]] == [NOT_FOUND, NOT_FOUND, 2]
    teams.conversations[SLG].members.add("u1")
    office.machine.passes(hours=24)
    assert meet() == MINE


@pytest.mark.parametrize("role", ["guest", "anonymous", ""])
def test_a_guests_address_is_nobodys_word(
    meet: Meeting, teams: Teams, office: Office, role: str
) -> None:
    teams.users["u1"].role = role
    assert (meet(), linked(office)) == (NOT_FOUND, [])


def test_an_organisation_says_nothing_of_anothers_people(
    meet: Meeting, teams: Teams, office: Office
) -> None:
    teams.users["u1"].email = kept(office, Person, NURSE).email or ""
    assert (meet(NURSE), linked(office)) == (NOT_LINKED, [])


def test_nobody_there_and_nobody_with_an_address(meet: Meeting, office: Office) -> None:
    assert meet(MANAGER) == NOT_FOUND
    put(office, replace(kept(office, Person, RACHEL), email=None))
    assert meet() == NO_EMAIL


def test_where_a_roster_cannot_be_read_just_now_nobody_can_tell(
    meet: Meeting, teams: Teams
) -> None:
    teams.plan = at({("members", 1): Fault.SERVER_ERROR, ("members", 2): Fault.SERVER_ERROR})
    assert meet() == Delivery(Outcome.PASSING, f"{BUSY} (http_503)")
    assert meet() == MINE


def test_a_channel_that_is_gone_is_passed_by(meet: Meeting, teams: Teams) -> None:
    del teams.conversations[BMG]
    assert meet() == MINE
    assert meet(MANAGER) == NOT_FOUND
