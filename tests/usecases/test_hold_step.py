from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.groups import Group, Seat
from governance.holds import HOLDS_BY_ACTION
from governance.seniors import Rung
from tests.jobs.office import Office
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    LATE,
    MANAGER,
    NURSE,
    RACHEL,
    TEACHER,
    advance,
    at,
    changed,
    found,
    given,
    kept,
    refused,
)
from usecases.cancel_action import CancelAction
from usecases.desk import CLERK
from usecases.done_action import DoneAction
from usecases.hold_step import HoldStep, ListSteps, ReleaseStep
from usecases.pause_action import PauseAction
from usecases.read_message import ReadMessage
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.reopen_action import ReopenAction
from usecases.resume_action import ResumeAction
from usecases.status import ShowStatus
from usecases.sweep import Sweep, Swept
from usecases.update_action import UpdateAction

SEAT, CHAIRED = "v1.seat", "v1.chair"


@pytest.fixture
def office() -> Office:
    """LATE is the teacher's and was due on 16 October; the school coordinator has education's
    other seat on BMG."""
    office = Office()
    bmg = kept(office, Group, "BMG")
    changed(office, "BMG", seats=(*bmg.seats, Seat("education-coordinator")))
    given(office, "education-coordinator", NURSE)
    return office


def escalated(office: Office) -> list[tuple[str, str, AskState]]:
    asks = (one for one in found(office, ASKS_BY_SUBJECT, LATE) if one.rule is Rule.ESCALATED)
    return [(one.occurrence, one.recipient, one.state) for one in asks]


def asked_on(office: Office) -> date:
    asks = (one for one in found(office, ASKS_BY_SUBJECT, LATE) if one.delivered_at)
    return min(one.delivered_at.date() for one in asks if one.delivered_at)


def coming(office: Office) -> list[tuple[str, date, str | None]]:
    steps = office.do(MANAGER, ListSteps()).steps
    return [(one.step, one.on, one.held) for one in steps if one.action.ref == LATE]


def test_the_lead_is_asked_and_told_who_will_be_told_then_they_are(office: Office) -> None:
    advance(office, at(11, 9))
    begins = asked_on(office)
    (message,) = {one.message for one in found(office, ASKS_BY_SUBJECT, LATE) if one.delivered_at}
    (row,) = (r for r in office.do(TEACHER, ReadMessage(message or "")).rows
              if r.action and r.action.ref == LATE)  # fmt: skip
    assert row.next_step is not None
    days = office.do(MANAGER, ShowStatus()).day and begins
    assert (row.next_step.rung, row.next_step.people) == (Rung.SEAT, ("Priya Ramanathan",))
    told = row.next_step.on
    assert days < told
    advance(office, at(told.month, told.day, 8))
    assert escalated(office) == []
    advance(office, at(told.month, told.day, 12))
    assert escalated(office) == [(SEAT, f"person:{NURSE}", AskState.TOLD)]
    advance(office, at(11, 30))
    assert escalated(office) == [
        (CHAIRED, f"person:{CHAIR}", AskState.TOLD),
        (SEAT, f"person:{NURSE}", AskState.TOLD),
    ] or escalated(office) == [
        (SEAT, f"person:{NURSE}", AskState.TOLD),
        (CHAIRED, f"person:{CHAIR}", AskState.TOLD),
    ]
    assert office.do(MANAGER, Sweep()) == Swept(())


def test_the_chair_gets_no_message_of_it(office: Office) -> None:
    advance(office, at(11, 30))
    (ask,) = (one for one in found(office, ASKS_BY_SUBJECT, LATE) if one.occurrence == CHAIRED)
    assert (ask.state, ask.message, ask.attention_at) == (AskState.TOLD, None, None)


def test_an_answer_stops_it(office: Office) -> None:
    advance(office, at(11, 9))
    office.do(TEACHER, UpdateAction(LATE, "amber", forecast=date(2026, 12, 18), reason="agreed"))
    advance(office, at(11, 30))
    assert escalated(office) == []


def test_the_business_manager_sees_a_step_ahead_and_may_hold_it_until_it_is_let_go(
    office: Office,
) -> None:
    advance(office, at(11, 9))
    ahead = next(day for day in range(9, 20) if _ahead(office, day))
    assert coming(office)[0][0] == SEAT
    held = office.do(MANAGER, HoldStep(LATE, "In hospital"))
    assert (held.step.step, held.step.held) == (SEAT, "In hospital")
    assert office.do(MANAGER, HoldStep(LATE, "In hospital")) == held
    assert len(found(office, HOLDS_BY_ACTION, LATE)) == 1
    advance(office, at(11, ahead + 7))
    assert escalated(office) == []
    assert coming(office)[0][2] == "In hospital"
    assert [step.held for step in office.do(MANAGER, ShowStatus()).steps][:1] == ["In hospital"]
    office.do(MANAGER, ReleaseStep(LATE))
    assert office.do(MANAGER, Sweep()) == Swept(())
    advance(office, at(11, ahead + 7, 12))
    assert escalated(office)[:1] == [(SEAT, f"person:{NURSE}", AskState.TOLD)] or escalated(office)


def _ahead(office: Office, day: int) -> bool:
    advance(office, at(11, day))
    return bool(coming(office))


def test_a_reason_is_needed_and_a_step_to_come(office: Office) -> None:
    refusal = refused(office, MANAGER, HoldStep(LATE, "x"))
    assert refusal == NotFound("step", LATE)
    advance(office, at(11, 9))
    refusal = refused(office, MANAGER, HoldStep(LATE, "  "))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"reason": "needed to hold"}


@pytest.mark.parametrize("who", [CHAIR, RACHEL, AUDITOR, "nobody"])
def test_holding_is_the_business_managers(office: Office, who: str) -> None:
    for command in (ListSteps(), HoldStep(LATE, "x"), ReleaseStep(LATE)):
        assert refused(office, who, command) == NotAllowed(
            "ladder.hold", "", ("Joan Merriweather",)
        )


def test_a_told_ask_is_named_by_the_step_so_that_it_is_told_once(office: Office) -> None:
    advance(office, at(11, 30))
    key = f"escalated|{LATE}|{SEAT}|person:{NURSE}"
    ask = kept(office, Ask, key)
    assert replace(ask, version=0).id == key


@pytest.mark.parametrize(
    "changes",
    [
        (PauseAction(LATE, why="an inquest"), ResumeAction(LATE)),
        (CancelAction(LATE, why="not needed"), ReopenAction(LATE, why="needed after all")),
        (
            DoneAction(LATE, evidence="minutes"),
            ReopenAction(LATE, why="two schools were left out"),
        ),
    ],
)
def test_after_a_rest_nobody_is_told_before_the_lead_was_asked_again(
    office: Office, changes: tuple[object, object]
) -> None:
    advance(office, at(11, 12))
    assert coming(office) != []
    for change in changes:
        office.do(MANAGER, change)
    assert coming(office) == []
    assert office.do(CLERK, Sweep()) == Swept(())
    advance(office, at(12, 31))
    new = [one for one in found(office, ASKS_BY_SUBJECT, LATE) if one.state is AskState.OPEN]
    first = min(one.delivered_at for one in new if one.answerable and one.delivered_at)
    told = [one for one in found(office, ASKS_BY_SUBJECT, LATE) if one.rule is Rule.ESCALATED]
    assert [one for one in told if one.asked_at <= first] == []
