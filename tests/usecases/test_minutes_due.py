"""That minutes are due is asked of the business manager until they are circulated, and stands on
her page meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.asks import ASKS_BY_SUBJECT, MESSAGES_TO_REDRAW, Ask, AskState, Rule
from governance.dates import london
from governance.groups import Group
from tests.jobs.office import Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, advance, at, found, kept, put
from usecases.amend_minutes import AmendMinutes
from usecases.circulate_minutes import CirculateMinutes
from usecases.close_meeting import CloseMeeting
from usecases.correct_minutes import CorrectMinutes, SettleCorrection
from usecases.desk import CLERK
from usecases.minutes_due import MinutesWait
from usecases.plan_meetings import PlanMeetings
from usecases.start_meeting import StartMeeting
from usecases.status import ShowStatus

DUE = date(2027, 1, 26)


@pytest.fixture
def office() -> Office:
    """BMG's meeting of January has been held, in a partnership that is asked around it."""
    office = Office(cycles=True)
    office.do(CLERK, PlanMeetings())
    advance(office, at(1, 19, 14, year=2027))
    office.do(CHAIR, StartMeeting("BMG"))
    office.do(CHAIR, CloseMeeting("BMG", "carry"))
    return office


def asked(office: Office, rule: Rule) -> list[Ask]:
    return [one for one in found(office, ASKS_BY_SUBJECT, BMG) if one.rule is rule]


def waiting(office: Office) -> tuple[MinutesWait, ...]:
    waits: tuple[MinutesWait, ...] = office.do(MANAGER, ShowStatus()).minutes
    return waits


def test_it_is_asked_until_they_are_circulated(office: Office) -> None:
    advance(office, at(1, 26, 10, year=2027))
    (ask,) = asked(office, Rule.MINUTES)
    assert (ask.recipient, ask.state, london(ask.asked_at).date()) == (
        *(f"person:{MANAGER}", AskState.OPEN, DUE),
    )
    assert ask.delivered_at is not None
    office.do(MANAGER, CirculateMinutes("BMG"))
    (ask,) = asked(office, Rule.MINUTES)
    assert ask.state is AskState.ANSWERED
    assert ask.message in [one.id for one in found(office, MESSAGES_TO_REDRAW)]


def test_who_circulates_them_in_time_is_not_asked(office: Office) -> None:
    office.do(CHAIR, CirculateMinutes("BMG"))
    advance(office, at(1, 27, 10, year=2027))
    assert asked(office, Rule.MINUTES) == []
    told = asked(office, Rule.CIRCULATED)
    assert {one.state for one in told} == {AskState.TOLD}
    assert f"person:{RACHEL}" in {one.recipient for one in told}


def test_what_was_told_is_shown_afresh_when_something_is_amended(office: Office) -> None:
    office.do(CHAIR, CirculateMinutes("BMG"))
    advance(office, at(1, 20, 10, year=2027))
    office.do(CHAIR, AmendMinutes("BMG", "1", "All were welcome."))
    told = {one.message for one in asked(office, Rule.CIRCULATED)}
    assert told <= {one.id for one in found(office, MESSAGES_TO_REDRAW)}


def test_the_page_names_them_from_the_day_on_which_they_were_due(office: Office) -> None:
    advance(office, at(1, 26, 8, year=2027))
    assert waiting(office) == ()
    advance(office, at(1, 26, 9, year=2027))
    (wait,) = waiting(office)
    assert (wait.meeting.id, wait.overdue_since, wait.corrections) == (BMG, DUE, 0)
    office.do(CHAIR, CirculateMinutes("BMG"))
    assert waiting(office) == ()


def test_the_page_counts_corrections_that_wait(office: Office) -> None:
    office.do(CHAIR, CirculateMinutes("BMG"))
    for text in ("It was the city.", "And not in May."):
        office.do(RACHEL, CorrectMinutes("BMG", text, "1"))
    office.do(CHAIR, SettleCorrection(f"{BMG}~1"))
    (wait,) = waiting(office)
    assert (wait.overdue_since, wait.corrections) == (None, 1)


def test_where_the_cycle_has_no_day_for_them_they_are_never_overdue(office: Office) -> None:
    put(office, replace(kept(office, Group, "BMG"), stages=()))
    office.clock.move_to(at(2, 26, year=2027))
    assert waiting(office) == ()
