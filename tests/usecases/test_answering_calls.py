"""Saying that there is nothing for an agenda, and that a meeting did not take place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.agenda import ItemState
from governance.asks import AskState, Rule
from governance.meetings import Meeting, MeetingState
from governance.policy import Lane
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL_DAY, BMG, own, proposed, shown, state, today, under_way
from tests.usecases.cast import (
    CHAIR,
    NURSE,
    OUTSIDER,
    RACHEL,
    ask,
    at,
    kept,
    ledger,
    put,
    refused,
)
from usecases.desk import CLERK
from usecases.no_papers import NoPapers, PapersAnswered
from usecases.not_held import DidNotMeet, NotHeld
from usecases.plan_meetings import PlanMeetings
from usecases.refusals import MeetingNotNow, NotAllowed, NotFound

NONE, OFF = NoPapers(BMG), NotHeld(BMG)
DAY = date(2027, 1, 19)


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def test_nothing_answers_every_call_to_that_person_and_nobody_elses(office: Office) -> None:
    calls = [(RACHEL, "papers"), (RACHEL, "papers reminder"), (NURSE, "papers")]
    asks = [
        ask(f"person:{who}", BMG, Rule.PAPERS, occurrence=f"{BMG}.{stage}", lane=Lane.DAILY)
        for who, stage in calls
    ]
    put(office, *asks)
    answered = office.do(RACHEL, NONE)
    assert isinstance(answered, PapersAnswered)
    assert (answered.meeting.group, answered.meeting.on) == ("BMG", DAY)
    states = [kept(office, type(one), one.id).state for one in asks]
    assert states == [AskState.ANSWERED, AskState.ANSWERED, AskState.OPEN]
    assert ledger(office)[-1] == (RACHEL, "agenda.nothing", BMG)


def test_it_may_be_said_though_nobody_asked(office: Office) -> None:
    assert isinstance(office.do(RACHEL, NONE), PapersAnswered)


def test_who_cannot_propose_has_no_call_to_answer(office: Office) -> None:
    assert isinstance(refused(office, OUTSIDER, NONE), NotAllowed)
    assert isinstance(refused(office, OUTSIDER, OFF), NotAllowed)
    assert isinstance(refused(office, RACHEL, OFF), NotAllowed)


@pytest.mark.parametrize("command", [NoPapers("CSPR/2026-12"), NoPapers("?"), NotHeld("?")])
def test_what_one_may_not_know_of_is_not_there(office: Office, command: object) -> None:
    assert isinstance(refused(office, OUTSIDER, command), NotFound)


@pytest.mark.parametrize("over", [MeetingState.HELD, MeetingState.CANCELLED])
def test_a_meeting_that_is_over_calls_for_nothing(office: Office, over: MeetingState) -> None:
    state(office, BMG, over)
    assert refused(office, RACHEL, NONE) == MeetingNotNow("agenda.propose", "BMG", DAY, over.value)


def test_what_did_not_take_place_is_cancelled_and_its_items_come_to_the_next(
    office: Office,
) -> None:
    proposed(office, "Neglect toolkit")
    office.clock.move_to(at(1, 20, year=2027))
    told = office.do(CHAIR, OFF)
    assert isinstance(told, DidNotMeet)
    meeting = kept(office, Meeting, BMG)
    assert (meeting.state, meeting.by_hand, meeting.revision) == (MeetingState.CANCELLED, True, 1)
    assert meeting.changed_at == at(1, 20, year=2027)
    assert own(shown(office, on=APRIL_DAY)) == [(7, "Neglect toolkit", ItemState.ON)]
    assert ledger(office)[-1] == (CHAIR, "meeting.not_held", BMG)
    before = ledger(office)
    assert office.do(CHAIR, OFF) == told
    assert ledger(office) == before


def test_it_is_not_said_of_one_that_is_not_over_or_was_started(office: Office) -> None:
    today(office)
    refusal = refused(office, CHAIR, OFF)
    assert isinstance(refusal, MeetingNotNow)
    assert refusal.why == "not over"
    under_way(office)
    refusal = refused(office, CHAIR, OFF)
    assert isinstance(refusal, MeetingNotNow)
    assert refusal.why == "under way"
    put(office, replace(kept(office, Meeting, BMG), state=MeetingState.HELD))
    assert isinstance(refused(office, CHAIR, OFF), MeetingNotNow)
