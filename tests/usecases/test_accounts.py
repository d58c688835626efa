"""Whose an account is: met, linked by hand, closed, and found again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.accounts import (
    ACCOUNTS_BY_PERSON,
    STRANGERS,
    Account,
    Channel,
    Stranger,
    account_id,
    channel_id,
)
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Message, MessageState, Rule
from governance.people import PEOPLE, Person
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    NURSE,
    RACHEL,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
    tick,
)
from tests.usecases.cast import given as holds
from usecases.account_changed import AccountChanged, ChangeNoted
from usecases.desk import CLERK
from usecases.identify import Identified, Identify
from usecases.link_account import (
    AccountLinked,
    AccountUnlinked,
    LinkAccount,
    ListLinkable,
    UnlinkAccount,
)
from usecases.meet_account import MeetAccount, Met
from usecases.place_of import PlaceOf
from usecases.reach import Reach, Reached
from usecases.refusals import NotAllowed, NotFound

MINE = account_id("slack", "E1", "T1", "U1")
OTHER = account_id("slack", "", "T1", "U2")
EMAIL = "rachel.okafor@police.example"


@pytest.fixture(autouse=True)
def mailed(office: Office) -> None:
    put(office, replace(kept(office, Person, RACHEL), email=EMAIL))


def meet(office: Office, account: str = MINE, **fields: Any) -> Met:
    known: dict[str, Any] = {"email": EMAIL, "verified": True, "handle": "Rach", "ours": True}
    reply: Met = office.do(CLERK, MeetAccount(account, **(known | fields)))
    return reply


def asks(office: Office, rule: Rule) -> list[Ask]:
    return [one for one in found(office, ASKS_BY_SUBJECT) if one.rule is rule]


def told(office: Office, rule: Rule) -> list[tuple[str, str]]:
    return [(one.subject, one.recipient) for one in asks(office, rule)]


def test_a_verified_address_links_and_welcomes_once(office: Office) -> None:
    assert meet(office, email=EMAIL.upper()) == Met(RACHEL, fresh=True)
    account = Account(
        id=MINE, version=1, person=RACHEL, linked_at=START, linked_by=CLERK, handle="Rach"
    )
    assert kept(office, Account, MINE) == account
    (welcome,) = asks(office, Rule.WELCOME)
    assert (welcome.recipient, welcome.lane) == (f"person:{RACHEL}", Lane.REPLY)
    before = ledger(office)
    assert before[-1] == (CLERK, "account.link", f"person:{RACHEL}")
    assert (meet(office), ledger(office)) == (Met(RACHEL, fresh=False), before)
    assert told(office, Rule.STRANGER) == []


def test_linked_anew_nobody_is_welcomed_again(office: Office) -> None:
    meet(office)
    office.do(MANAGER, UnlinkAccount(MINE))
    office.do(MANAGER, LinkAccount(MINE, RACHEL))
    office.do(MANAGER, LinkAccount(OTHER, RACHEL))
    assert told(office, Rule.WELCOME) == [("slack", f"person:{RACHEL}")]


@pytest.mark.parametrize(
    "fields",
    [
        {"verified": False},
        {"ours": False},
        {"email": ""},
        {"email": "somebody.else@police.example"},
    ],
)
def test_whoever_is_not_surely_known_is_a_stranger_and_the_manager_is_told_once(
    office: Office, fields: dict[str, Any]
) -> None:
    assert meet(office, **fields) == Met(None, fresh=False)
    before = ledger(office)
    assert meet(office, **fields) == Met(None, fresh=False)
    assert (told(office, Rule.STRANGER), ledger(office)) == ([(MINE, f"person:{MANAGER}")], before)
    (stranger,) = found(office, STRANGERS)
    email = fields.get("email", EMAIL)
    assert (stranger.id, stranger.handle, stranger.email) == (MINE, "Rach", email)
    assert office.do(CLERK, Identify(MINE)) == Identified(None, known=False)


@pytest.mark.parametrize(("agency", "person"), [("police", RACHEL), ("council", None)])
def test_an_agency_vouches_for_nobody_elses_people(
    office: Office, agency: str, person: str | None
) -> None:
    assert meet(office, agency=agency) == Met(person, fresh=person is not None)


def test_two_with_one_address_are_nobody_for_sure(office: Office) -> None:
    put(office, replace(kept(office, Person, NURSE), email=EMAIL.title()))
    assert meet(office) == Met(None, fresh=False)


def test_a_second_account_is_not_linked_by_itself_while_the_first_is_open(office: Office) -> None:
    meet(office)
    assert meet(office, OTHER) == Met(None, fresh=False)
    assert meet(office, "teams||T1|U1") == Met(RACHEL, fresh=True)
    office.do(CLERK, AccountChanged(MINE, active=False))
    assert meet(office, OTHER) == Met(RACHEL, fresh=True)
    assert found(office, STRANGERS) == []


def test_the_manager_links_by_name_and_whoever_was_asked_sees_whose_it_was(office: Office) -> None:
    meet(office, email="")
    tick(office)
    (asked,) = asks(office, Rule.STRANGER)
    assert asked.state is AskState.TOLD
    assert office.do(MANAGER, LinkAccount(MINE, " rachel  okafor ")) == AccountLinked(
        MINE, "Rachel Okafor"
    )
    account = kept(office, Account, MINE)
    assert (account.person, account.linked_by, account.handle) == (RACHEL, MANAGER, "Rach")
    assert found(office, STRANGERS) == []
    assert asked.message is not None
    assert kept(office, Message, asked.message).redraw_at is not None
    assert office.do(CLERK, Identify(MINE)) == Identified(RACHEL, known=True)


def test_linked_before_the_manager_was_told_there_is_nothing_to_tell(office: Office) -> None:
    meet(office, email="")
    office.do(MANAGER, LinkAccount(MINE, RACHEL))
    assert [one.state for one in asks(office, Rule.STRANGER)] == [AskState.PASSED_OVER]


def test_linked_to_somebody_else_it_says_whose_it_was(office: Office) -> None:
    meet(office)
    linked = office.do(MANAGER, LinkAccount(MINE, NURSE))
    assert linked == AccountLinked(MINE, "Priya Ramanathan", "Rachel Okafor")
    assert found(office, ACCOUNTS_BY_PERSON, RACHEL) == []
    before = ledger(office)
    assert office.do(MANAGER, LinkAccount(MINE, NURSE)) == AccountLinked(MINE, "Priya Ramanathan")
    assert ledger(office) == before


def test_what_was_unlinked_by_hand_stays_so_whatever_its_address(office: Office) -> None:
    meet(office)
    unlinked = office.do(MANAGER, UnlinkAccount(MINE))
    assert unlinked == AccountUnlinked(MINE, "Rachel Okafor")
    assert meet(office) == Met(None, fresh=False)
    assert kept(office, Stranger, MINE).unlinked


def test_what_cannot_be_linked(office: Office) -> None:
    lost = refused(office, MANAGER, LinkAccount(MINE, "Rachel Okafo"))
    assert lost == NotFound("person", "Rachel Okafo", ("Rachel Okafor",), "person")
    assert refused(office, MANAGER, UnlinkAccount(MINE)) == NotFound("account", MINE)


@pytest.mark.parametrize("command", [LinkAccount(MINE, NURSE), UnlinkAccount(MINE), ListLinkable()])
@pytest.mark.parametrize("who", [RACHEL, CHAIR, "operator"])
def test_it_is_the_business_managers_to_say(office: Office, who: str, command: object) -> None:
    assert refused(office, who, command) == NotAllowed("account.link", "", ("Joan Merriweather",))


def test_everybody_with_a_name_can_be_linked(office: Office) -> None:
    listed = {one.id for one in office.do(MANAGER, ListLinkable()).people}
    assert listed == {one.id for one in found(office, PEOPLE)}


def test_a_closed_account_is_told_of_each_time_it_is_closed(office: Office) -> None:
    meet(office)
    for day in (3, 4):
        office.clock.move_to(at(11, day))
        assert office.do(CLERK, AccountChanged(MINE, active=False)) == ChangeNoted(RACHEL)
        assert office.do(CLERK, AccountChanged(MINE, active=False)) == ChangeNoted(RACHEL)
        assert office.do(CLERK, Identify(MINE)) == Identified(None, known=True)
        assert meet(office) == Met(None, fresh=False)
        office.do(CLERK, AccountChanged(MINE, active=True, handle="Rachel O"))
        assert office.do(CLERK, Identify(MINE)) == Identified(RACHEL, known=True)
    assert told(office, Rule.ACCOUNT_GONE) == [(MINE, f"person:{MANAGER}")] * 2
    assert kept(office, Account, MINE).handle == "Rachel O"


def test_a_manager_is_not_told_of_their_own(office: Office) -> None:
    office.do(MANAGER, LinkAccount(MINE, MANAGER))
    holds(office, "business-manager", MANAGER, CHAIR)
    office.do(CLERK, AccountChanged(MINE, active=False))
    assert told(office, Rule.ACCOUNT_GONE) == [(MINE, f"person:{CHAIR}")]


def test_of_an_account_nobody_linked_nothing_is_kept(office: Office) -> None:
    before = ledger(office)
    assert office.do(CLERK, AccountChanged(OTHER, active=False, handle="X")) == ChangeNoted(None)
    assert ledger(office) == before


def test_where_somebody_can_be_reached(office: Office) -> None:
    reach = Reach(f"person:{RACHEL}", "slack")
    assert office.do(CLERK, reach) == Reached("", EMAIL)
    meet(office)
    office.clock.move_to(at(11, 3))
    office.do(MANAGER, LinkAccount(OTHER, RACHEL))
    assert office.do(CLERK, reach) == Reached(OTHER, EMAIL)
    office.do(CLERK, AccountChanged(OTHER, active=False))
    assert office.do(CLERK, reach) == Reached(MINE, EMAIL)
    assert office.do(CLERK, Reach(f"person:{RACHEL}", "teams")) == Reached("", EMAIL)


def test_where_a_group_can_be_reached(office: Office) -> None:
    channel = channel_id("slack", "T1", "C1")
    put(office, Channel(id=channel, group="BMG", bound_at=START, bound_by=CHAIR))
    ways = [("group:BMG", "slack"), ("group:BMG", "teams"), ("group:LWD", "slack")]
    got = [office.do(CLERK, Reach(*way)) for way in (*ways, ("person:nobody", "slack"))]
    assert got == [Reached(channel), Reached(""), Reached(""), Reached("")]
    assert [office.do(CLERK, PlaceOf(one)) for one in (channel, "slack|T1|C2")] == ["BMG", None]


def test_reading_changes_nothing(office: Office) -> None:
    before = ledger(office)
    for command in (Identify(MINE), Reach(f"person:{RACHEL}", "slack"), PlaceOf("slack|T1|C1")):
        office.do(CLERK, command)
    assert ledger(office) == before


STEPS = st.sampled_from(
    [
        *(MeetAccount(one, EMAIL, verified, "Rach") for one in (MINE, OTHER)
          for verified in (True, False)),
        *(LinkAccount(one, person) for one in (MINE, OTHER) for person in (RACHEL, NURSE)),
        *(UnlinkAccount(one) for one in (MINE, OTHER)),
        *(AccountChanged(one, active) for one in (MINE, OTHER) for active in (True, False)),
    ]
)  # fmt: skip


@given(st.lists(STEPS, max_size=12))
@settings(max_examples=40, deadline=None)
def test_whatever_happens_an_account_is_one_persons_or_a_strangers(steps: list[object]) -> None:
    office = Office()
    put(office, replace(kept(office, Person, RACHEL), email=EMAIL))
    for step in steps:
        who = MANAGER if isinstance(step, LinkAccount | UnlinkAccount) else CLERK
        try:
            office.do(who, step)
        except NotFound:
            assert isinstance(step, UnlinkAccount)
        linked = {one.id for one in found(office, ACCOUNTS_BY_PERSON)}
        assert linked.isdisjoint(one.id for one in found(office, STRANGERS))
        welcomes = told(office, Rule.WELCOME)
        assert len(welcomes) == len(set(welcomes))
        for one in linked:
            account = kept(office, Account, one)
            person = account.person if account.active else None
            assert office.do(CLERK, Identify(one)) == Identified(person, known=True)


def test_a_welcome_is_sent_at_once_and_says_hello(office: Office) -> None:
    meet(office)
    tick(office)
    states = [kept(office, Message, one).state for one in office.sent]
    assert (office.sent, states) == ([f"reply|person:{RACHEL}|2026-11-02|1"], [MessageState.SENT])
