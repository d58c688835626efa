"""Nobody senior is told whom no request has named; one after the other, each in their time."""

from __future__ import annotations

from datetime import date

import pytest

from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.dates import london
from governance.groups import Group, Seat
from tests.jobs.office import Office
from tests.usecases.cast import (
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
    no_chair,
)
from usecases.desk import CLERK
from usecases.hold_step import HoldStep, ListSteps, ReleaseStep, StepReleased, StepView
from usecases.sweep import Sweep, Swept
from usecases.update_action import UpdateAction

SITS = "education-coordinator"
CHAIRS = "director-childrens-services"
FRIDAYS = F6, F13, F20, F27, F4 = tuple(
    date(2026, month, day) for month, day in ((11, 6), (11, 13), (11, 20), (11, 27), (12, 4))
)
"""The teacher is asked on each of them while they do not answer."""

IN_ORDER = [("seat", NURSE, F13), ("chair", CHAIR, F20)]


@pytest.fixture
def office() -> Office:
    """LATE is the teacher's and was due on 16 October; the nurse has education's other seat."""
    office = Office()
    bmg = kept(office, Group, "BMG")
    changed(office, "BMG", seats=(*bmg.seats, Seat(SITS)))
    given(office, SITS, NURSE)
    return office


def said(office: Office, step: str) -> list[tuple[date, tuple[str, ...], date]]:
    """When requests that named the step reached the lead, whom they named, and for when."""
    return sorted(
        (london(one.delivered_at).date(), one.announces.people, one.announces.on)
        for one in found(office, ASKS_BY_SUBJECT, LATE)
        if one.delivered_at and one.announces and one.announces.step.endswith(step)
    )


def told(office: Office) -> list[tuple[str, str, date]]:
    """As which step, whom, and when; and that nothing else waits that was not looked at."""
    assert office.do(CLERK, Sweep()) == Swept(())
    asks = [one for one in found(office, ASKS_BY_SUBJECT, LATE) if one.rule is Rule.ESCALATED]
    return [
        (one.occurrence.rpartition(".")[2], one.recipient.removeprefix("person:"),
         london(one.asked_at).date())
        for one in sorted(asks, key=lambda one: one.asked_at)
    ]  # fmt: skip


def coming(office: Office) -> list[StepView]:
    return [one for one in office.do(MANAGER, ListSteps()).steps if one.action.ref == LATE]


def test_each_is_named_by_a_request_of_its_own(office: Office) -> None:
    advance(office, at(12, 31))
    assert said(office, "seat") == [(F6, (NURSE,), F13)]
    assert said(office, "chair") == [(F13, (CHAIR,), F20)]
    assert told(office) == IN_ORDER


def test_while_one_is_held_the_next_is_neither_named_nor_told(office: Office) -> None:
    advance(office, at(11, 12))
    office.do(MANAGER, HoldStep(LATE, "In hospital"))
    advance(office, at(12, 1))
    assert (said(office, "chair"), told(office)) == ([], [])
    assert [(one.step, one.held) for one in coming(office)] == [("v1.seat", "In hospital")]
    office.do(MANAGER, ReleaseStep(LATE))
    advance(office, at(12, 31))
    assert said(office, "seat") == [(F6, (NURSE,), F13)]
    assert said(office, "chair") == [(F4, (CHAIR,), date(2026, 12, 11))]
    assert told(office) == [
        ("seat", NURSE, date(2026, 12, 1)),
        ("chair", CHAIR, date(2026, 12, 11)),
    ]


def test_the_last_one_is_told_once_it_is_let_go_as_it_was_named(office: Office) -> None:
    advance(office, at(11, 18))
    office.do(MANAGER, HoldStep(LATE, "In hospital"))
    advance(office, at(12, 1))
    assert told(office) == IN_ORDER[:1]
    office.do(MANAGER, ReleaseStep(LATE))
    advance(office, at(12, 31))
    assert said(office, "chair") == [(F13, (CHAIR,), F20)]
    assert told(office) == [IN_ORDER[0], ("chair", CHAIR, date(2026, 12, 1))]


def test_held_and_let_go_before_its_day_it_comes_on_its_day(office: Office) -> None:
    advance(office, at(11, 11))
    office.do(MANAGER, HoldStep(LATE, "In hospital"))
    advance(office, at(11, 12))
    released: StepReleased = office.do(MANAGER, ReleaseStep(LATE))
    assert (released.step.on, released.step.announced) == (F13, True)
    advance(office, at(12, 31))
    assert told(office) == IN_ORDER


@pytest.mark.parametrize("post", [SITS, CHAIRS])
def test_whoever_came_since_is_named_afresh_and_then_told(office: Office, post: str) -> None:
    advance(office, at(11, 9) if post == SITS else at(11, 17))
    given(office, post, RACHEL)
    advance(office, at(12, 31))
    if post == SITS:
        assert said(office, "seat") == [(F6, (NURSE,), F13), (F13, (RACHEL,), F20)]
        assert said(office, "chair") == [(F20, (CHAIR,), F27)]
        assert told(office) == [("seat", RACHEL, F20), ("chair", CHAIR, F27)]
    else:
        assert said(office, "chair") == [(F13, (CHAIR,), F20), (F20, (RACHEL,), F27)]
        assert told(office) == [IN_ORDER[0], ("chair", RACHEL, F27)]


def test_what_is_let_go_though_nobody_named_it_waits_for_the_next_request(office: Office) -> None:
    advance(office, at(11, 12))
    office.do(MANAGER, HoldStep(LATE, "In hospital"))
    given(office, SITS, RACHEL)
    released: StepReleased = office.do(MANAGER, ReleaseStep(LATE))
    assert (released.step.people, released.step.announced) == (("Rachel Okafor",), False)
    assert coming(office) == []
    advance(office, at(12, 31))
    assert told(office) == [("seat", RACHEL, F20), ("chair", CHAIR, F27)]


def test_a_vacant_seat_is_passed_over_and_stays_so_once_the_chair_was_named(
    office: Office,
) -> None:
    no_chair(office, SITS)
    advance(office, at(11, 9))
    assert said(office, "chair") == [(F6, (CHAIR,), F20)]
    given(office, SITS, NURSE)
    advance(office, at(12, 31))
    assert said(office, "seat") == []
    assert told(office) == [("chair", CHAIR, F20)]


def test_a_seat_that_falls_vacant_while_it_is_held_holds_up_nobody(office: Office) -> None:
    advance(office, at(11, 12))
    office.do(MANAGER, HoldStep(LATE, "In hospital"))
    no_chair(office, SITS)
    advance(office, at(12, 31))
    assert said(office, "chair") == [(F13, (CHAIR,), F20)]
    assert told(office) == [("chair", CHAIR, F20)]


def test_where_requests_are_far_apart_the_chair_waits_for_the_one_that_names_them(
    office: Office,
) -> None:
    """After a late answer they are ten days apart, as the chair is from the first of them."""
    advance(office, at(11, 9))
    office.do(TEACHER, UpdateAction(LATE, "amber", forecast=F20, reason="agreed"))
    advance(office, at(1, 31, year=2027))
    assert said(office, "seat")[1:] == [(F13, (NURSE,), F20)]
    assert said(office, "chair") == [(F27, (CHAIR,), F4)]
    assert told(office) == [("seat", NURSE, F20), ("chair", CHAIR, F4)]


def test_an_answer_after_the_seat_was_told_begins_with_the_seat(office: Office) -> None:
    advance(office, at(11, 17))
    office.do(TEACHER, UpdateAction(LATE, "red", forecast=F27, reason="agreed"))
    advance(office, at(1, 31, year=2027))
    assert [step for step, _, _ in told(office)] == ["seat", "seat", "chair"]
    assert [people for _, people, _ in said(office, "seat")] == [(NURSE,), (NURSE,)]
