"""Who is served: whoever is known for certain, and nobody else, who is told so politely."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.talk.say import arrival
from governance.accounts import ACCOUNTS_BY_PERSON, STRANGERS, Account
from governance.people import Person
from tests.talk.party import RACHEL
from tests.teams import activities
from tests.teams.inbound import POLICE, Inbound
from tests.teams.signed import TENANT, Json
from usecases.desk import CLERK

EMAIL = "rachel.okafor@police.example"
OID = activities.RACHEL
NAME = f"29:{OID}"
SERVED = "Actions you lead"
REFUSED, NOT_NOW = arrival.NOT_LINKED.heading, arrival.CANNOT_TELL.heading


def told(door: Inbound, **but: Any) -> None:
    """What Teams says of Rachel, whose own organisation is the police."""
    member = activities.member(OID, "DI Rachel Okafor", EMAIL, tenantId=POLICE)
    shown = {**member, **but}
    door.teams.members[NAME] = {name: value for name, value in shown.items() if value is not None}


def line(tenant: str = POLICE, id_: str = "1", **but: Any) -> Json:
    return {**activities.common("message", tenant=tenant), "id": id_, "text": "action list", **but}


@pytest.fixture(autouse=True)
def mailed(door: Inbound) -> None:
    office = door.party.office
    with office.store.work(CLERK, office.clock.now()) as w:
        found = w.get(Person, RACHEL)
        assert found is not None
        w.put(replace(found, email=EMAIL))
        w.enter("test", RACHEL)


def answer(door: Inbound, activity: Json) -> str:
    """Its first line."""
    assert door.sends(activity) == 200
    return door.read()[-1][1].splitlines()[0]


def accounts(door: Inbound) -> list[tuple[str, str]]:
    office = door.party.office
    with office.store.work(CLERK, office.clock.now()) as w:
        return [(one.id, one.handle) for one in w.find(ACCOUNTS_BY_PERSON, RACHEL)]


def strangers(door: Inbound) -> list[str]:
    office = door.party.office
    with office.store.work(CLERK, office.clock.now()) as w:
        return [one.id for one in w.find(STRANGERS)]


def test_whoever_their_own_organisation_names_is_known_from_the_first_line(door: Inbound) -> None:
    told(door)
    assert answer(door, line()) == SERVED
    assert accounts(door) == [(f"teams|{POLICE}|{OID}", "DI Rachel Okafor")]
    assert answer(door, line(id_="2")) == SERVED
    assert door.teams.asked == 1


@pytest.mark.parametrize(
    "but",
    [
        {"userRole": "guest"},
        {"userRole": "anonymous"},
        {"userRole": None},
        {"tenantId": TENANT},
        {"tenantId": None},
        {"userPrincipalName": "rachel.okafor_police.example#EXT#@council.onmicrosoft.com"},
        {"email": "somebody.else@police.example"},
        {"email": None, "userPrincipalName": None},
    ],
    ids=str,
)
def test_guests_and_whoever_is_not_surely_known_are_refused(door: Inbound, but: Json) -> None:
    told(door, **but)
    assert answer(door, line()) == REFUSED
    assert (accounts(door), strangers(door)) == ([], [f"teams|{POLICE}|{OID}"])


def test_an_organisation_says_nothing_of_another_agencys_people(door: Inbound) -> None:
    told(door, tenantId=TENANT)
    assert answer(door, line(TENANT)) == REFUSED
    assert accounts(door) == []


def test_the_name_one_signs_in_with_will_do_where_there_is_no_other_address(door: Inbound) -> None:
    told(door, email=None)
    assert answer(door, line()) == SERVED


def test_the_object_id_has_had_two_names(door: Inbound) -> None:
    told(door, aadObjectId=None, objectId=OID.upper())
    assert answer(door, line()) == SERVED


def test_a_guest_whom_the_business_manager_linked_is_served(door: Inbound) -> None:
    told(door, userRole="guest")
    door.links(RACHEL, tenant=TENANT)
    assert answer(door, line(TENANT)) == SERVED


@pytest.mark.parametrize("but", [{"aadObjectId": POLICE}, {"aadObjectId": 5}], ids=str)
def test_where_teams_speaks_of_somebody_else_nobody_is_met(door: Inbound, but: Json) -> None:
    told(door, **but)
    assert answer(door, line()) == NOT_NOW
    assert (accounts(door), strangers(door)) == ([], [])


def test_where_teams_is_silent_it_is_said_so(door: Inbound) -> None:
    assert answer(door, line()) == NOT_NOW


def test_whoever_has_no_identity_in_a_tenant_is_nobody(door: Inbound) -> None:
    told(door)
    nameless = {"id": NAME, "name": "Rachel Okafor"}
    assert answer(door, line() | {"from": nameless}) == NOT_NOW
    assert door.teams.asked == 0


def test_a_closed_account_is_served_no_more(door: Inbound) -> None:
    told(door)
    account = door.links(RACHEL, tenant=POLICE)
    office = door.party.office
    with office.store.work(CLERK, office.clock.now()) as w:
        held = w.get(Account, account)
        assert held is not None
        w.put(replace(held, active=False))
        w.enter("test", account)
    assert answer(door, line()) == REFUSED
