from __future__ import annotations

from datetime import date

from governance.actions import Action
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, LAY, MANAGER, RACHEL, REF, at, kept, refused
from usecases.meet_condition import MeetCondition
from usecases.refusals import Changed, Incomplete, NotAllowed, NotNow
from usecases.views import DeedView

DATED = "BMG-2026-009"  # each agency's; expected by the end of July 2027
UNDATED = "BMG-2026-023"  # LWD's


def test_what_has_a_date_is_due_by_it(office: Office) -> None:
    assert kept(office, Action, DATED).attention_at is None
    done = office.do(RACHEL, MeetCondition(DATED))
    assert (done.action.waiting, done.action.condition_met_on) == (False, START.date())
    assert done.deed == DeedView(START, "Rachel Okafor", "action.condition", "on Mon 2 Nov 2026")
    assert kept(office, Action, DATED).attention_at is not None


def test_what_has_none_needs_one(office: Office) -> None:
    office.clock.move_to(at(11, 20))
    done = office.do(CHAIR, MeetCondition(UNDATED, on=date(2026, 11, 3)))
    assert (done.action.agreed, done.deed.says) == (None, "on Tue 3 Nov 2026")
    action = kept(office, Action, UNDATED)
    assert (action.condition_met_on, action.attention_at) == (date(2026, 11, 3), None)


def test_it_has_come_about(office: Office) -> None:
    refusal = refused(office, MANAGER, MeetCondition(DATED, on=date(2026, 11, 3)))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"on": "not met yet"}


def test_what_waits_for_nothing_or_no_more(office: Office) -> None:
    assert isinstance(refused(office, RACHEL, MeetCondition(REF)), NotNow)
    office.do(RACHEL, MeetCondition(DATED))
    assert isinstance(refused(office, RACHEL, MeetCondition(DATED)), NotNow)


def test_who_may_not(office: Office) -> None:
    assert isinstance(refused(office, LAY, MeetCondition(DATED)), NotAllowed)


def test_a_button_that_assumes_what_has_changed(office: Office) -> None:
    assert isinstance(refused(office, RACHEL, MeetCondition(DATED, revision=2)), Changed)
