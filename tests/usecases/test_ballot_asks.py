"""Votes by correspondence: who is asked when, what settles it, and who hears it can be closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, Ask, AskState, Message, Rule
from governance.dates import london
from governance.people import POSTS, Holding, Post
from tests.jobs.office import Office
from tests.usecases.cast import MANAGER, OUTSIDER, advance, at, found, given, kept, put, tick
from tests.usecases.formalities import FULL, NIAMH
from usecases.ask_registers import AskRegisters
from usecases.close_vote import CloseVote
from usecases.declare import Declare
from usecases.desk import CLERK
from usecases.list_owed import ListOwed
from usecases.open_vote import OpenVote
from usecases.propose_decision import ProposeDecision
from usecases.vote import CastVote

HEALTH, POLICE, COUNCIL = "adaeze-whitlock", "gareth-penhallow", "imogen-harcastle"
VOTERS = {HEALTH, POLICE, COUNCIL}
"""A vote opened on Mon 2 Nov is open until Mon 9 Nov."""
CLOSERS = sorted((HEALTH, POLICE, MANAGER))
"""Chair, proposer and business manager."""


@pytest.fixture
def office() -> Office:
    office = Office()
    tick(office)
    return office


@pytest.fixture
def ref(office: Office) -> str:
    ref = proposed(office)
    office.do(MANAGER, OpenVote(ref, by_post=True))
    return ref


def proposed(office: Office) -> str:
    ref: str = office.do(POLICE, ProposeDecision("SLG", "Fund a second post")).view.ref
    return ref


def asks(office: Office, ref: str, rule: Rule = Rule.VOTE) -> list[Ask]:
    return [one for one in found(office, ASKS_BY_SUBJECT, ref) if one.rule is rule]


def states(office: Office, ref: str, who: str) -> dict[str, str]:
    mine = (one for one in asks(office, ref) if one.recipient == f"person:{who}")
    return {one.occurrence: one.state.value for one in mine}


def both(state: str) -> dict[str, str]:
    return {"b1": state, "b1.reminder": state}


def sent(office: Office, ref: str, occurrence: str) -> list[tuple[str, datetime]]:
    keys = ((a.split("|"), when) for when, m in office.messenger.sent for a in m.asks if ref in a)
    told = ((key[2], key[3].partition(":")[2], london(when)) for key, when in keys)
    return sorted((who, when) for what, who, when in told if what == occurrence)


def council_post(office: Office) -> Post:
    return next(one for one in found(office, POSTS) if COUNCIL in one.held_by(at(11, 2).date()))


def test_whoever_has_a_vote_is_asked_when_it_opens_and_reminded_before_it_ends(
    office: Office, ref: str
) -> None:
    advance(office, at(11, 9, 18))
    assert sent(office, ref, "b1") == [(who, at(11, 2)) for who in sorted(VOTERS)]
    assert sent(office, ref, "b1.reminder") == [(who, at(11, 5)) for who in sorted(VOTERS)]


def test_when_the_last_day_is_over_those_who_can_close_it_hear_so(office: Office, ref: str) -> None:
    advance(office, at(11, 10, 10))
    assert sent(office, ref, "b1.closing") == [(who, at(11, 10)) for who in CLOSERS]


def test_a_vote_cast_anywhere_settles_what_was_asked(office: Office, ref: str) -> None:
    tick(office)
    assert [one.ref for one in office.do(HEALTH, ListOwed()).votes] == [ref]
    office.do(HEALTH, CastVote(ref, "for"))
    assert states(office, ref, HEALTH) == both("answered")
    assert states(office, ref, POLICE) == both("open")
    ask = next(one for one in asks(office, ref) if one.id.endswith(f"|b1|person:{HEALTH}"))
    assert kept(office, Message, ask.message or "").redraw_at == AT_ONCE
    assert office.do(HEALTH, ListOwed()).votes == ()
    advance(office, at(11, 9, 18))
    assert {who for who, _ in sent(office, ref, "b1.reminder")} == VOTERS - {HEALTH}


def test_when_all_have_voted_it_is_told_at_once_and_only_once(office: Office, ref: str) -> None:
    for who in VOTERS:
        office.do(who, CastVote(ref, "for"))
    advance(office, at(11, 12))
    assert sent(office, ref, "b1.closing") == [(who, at(11, 2)) for who in CLOSERS]


def test_what_it_came_to_is_told_to_those_who_waited_but_not_whoever_closed_it(
    office: Office, ref: str
) -> None:
    for who in VOTERS:
        office.do(who, CastVote(ref, "for"))
    office.do(MANAGER, CloseVote(ref, rationale="It cannot wait"))
    advance(office, at(11, 12))
    assert sent(office, ref, "b1.closing") == []
    assert [who for who, _ in sent(office, ref, "b1.closed")] == sorted((HEALTH, POLICE))
    assert {one.state for one in asks(office, ref)} == {AskState.ANSWERED}


def test_a_new_ballot_asks_anew_and_of_the_old_nobody_need_answer(office: Office, ref: str) -> None:
    advance(office, at(11, 10))
    office.do(MANAGER, CloseVote(ref))
    assert states(office, ref, COUNCIL) == both("passed over")
    office.do(MANAGER, OpenVote(ref, by_post=True))
    new = {"b2": "open", "b2.reminder": "open"}
    assert states(office, ref, COUNCIL) == both("passed over") | new


def test_a_vote_that_is_open_for_two_days_has_no_reminder(office: Office) -> None:
    ref = proposed(office)
    assert asks(office, ref) == []
    office.do(MANAGER, OpenVote(ref, by_post=True, days=2))
    assert {one.occurrence for one in asks(office, ref)} == {"b1"}


def test_whoever_has_an_interest_is_not_asked_any_more(office: Office, ref: str) -> None:
    office.do(COUNCIL, Declare(**FULL, decision=ref))
    assert states(office, ref, COUNCIL) == both("passed over")


def test_whoever_takes_the_post_over_is_asked_for_the_vote(office: Office, ref: str) -> None:
    given(office, council_post(office).id, NIAMH)
    office.do(CLERK, AskRegisters())
    assert states(office, ref, NIAMH) == both("open")
    assert states(office, ref, COUNCIL) == both("passed over")


def test_the_daily_job_changes_nothing_where_nothing_has_changed(office: Office, ref: str) -> None:
    before = asks(office, ref), asks(office, ref, Rule.BALLOT)
    office.do(CLERK, AskRegisters())
    assert (asks(office, ref), asks(office, ref, Rule.BALLOT)) == before


def test_a_shared_post_has_one_vote_and_either_s_settles_both(office: Office) -> None:
    put(office, replace(council_post(office), holders=(Holding(COUNCIL), Holding(OUTSIDER))))
    ref = proposed(office)
    office.do(MANAGER, OpenVote(ref, by_post=True))
    assert states(office, ref, COUNCIL) == states(office, ref, OUTSIDER) == both("open")
    office.do(OUTSIDER, CastVote(ref, "against"))
    assert states(office, ref, COUNCIL) == both("answered")
