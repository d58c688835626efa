from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.meetings import MEETINGS_BY_DAY
from governance.permissions import OPERATOR
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, MANAGER, OUTSIDER, at, found, ledger, refused
from tests.usecases.meetings import APR, planned
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveMeeting
from usecases.plan_year import PlanYear, YearPlanned
from usecases.refusals import NotAllowed, NotFound

MISSING = ["EYDSL/2028-05", "LWD/2028-05", "CSPR/2028-05", "QAA/2028-05"]


@pytest.fixture
def office() -> Office:
    """Three weeks after the year was planned some meetings of May 2028 are missing."""
    office = planned(cycles=True)
    office.clock.move_to(at(11, 25))
    return office


def year(office: Office, command: PlanYear, who: str = MANAGER) -> YearPlanned:
    planned: YearPlanned = office.do(who, command)
    return planned


def ids(office: Office) -> set[str]:
    return {one.id for one in found(office, MEETINGS_BY_DAY)}


def test_it_is_shown_before_anything_is_added(office: Office) -> None:
    before, entries = ids(office), ledger(office)
    shown = year(office, PlanYear())
    assert [(one.group, one.on) for one in shown.added] == [
        ("EYDSL", date(2028, 5, 3)),
        ("LWD", date(2028, 5, 10)),
        ("CSPR", date(2028, 5, 18)),
        ("QAA", date(2028, 5, 22)),
    ]
    assert (shown.until, shown.done) == (date(2028, 5, 25), False)
    assert (ids(office), ledger(office)) == (before, entries)


def test_exactly_what_was_shown_is_added_and_a_second_time_nothing(office: Office) -> None:
    before = ids(office)
    shown = year(office, PlanYear())
    assert year(office, PlanYear(code=shown.code)) == replace(shown, done=True)
    assert ids(office) - before == set(MISSING)
    assert ledger(office)[-1] == (MANAGER, "meeting.plan", "partnership")
    entries = ledger(office)
    again = year(office, PlanYear(code=shown.code))
    assert (again.added, again.done, ledger(office)) == ((), False, entries)


def test_where_others_are_missing_than_were_shown_nothing_is_added(office: Office) -> None:
    shown, before = year(office, PlanYear()), ids(office)
    office.clock.move_to(at(11, 28))
    office.clock.move_to(at(12, 20))
    changed = year(office, PlanYear(code=shown.code))
    assert (changed.changed, changed.done, ids(office)) == (True, False, before)
    assert len(changed.added) > len(shown.added)


def test_one_group_is_planned_by_itself(office: Office) -> None:
    shown = year(office, PlanYear("qaa"))
    assert [(one.group, one.on) for one in shown.added] == [("QAA", date(2028, 5, 22))]
    year(office, PlanYear("QAA", shown.code), OPERATOR)
    assert "LWD/2028-05" not in ids(office)
    assert ledger(office)[-1] == (OPERATOR, "meeting.plan", "QAA")


def test_clashes_and_quiet_periods_of_the_year_ahead_are_shown(office: Office) -> None:
    office.do(MANAGER, MoveMeeting("BMG", day=date(2027, 1, 25)))
    shown = year(office, PlanYear("BMG"))
    ((pair, chairs, members),) = ((one.meetings, one.chairs, one.members) for one in shown.clashes)
    assert [(one.group, one.on) for one in pair] == [
        ("QAA", date(2027, 1, 25)),
        ("BMG", date(2027, 1, 25)),
    ]
    assert (chairs, members) == ((), 6)
    assert [(one.meeting.group, one.day, one.instead) for one in shown.shifted] == []
    slg = year(office, PlanYear("SLG")).shifted
    assert [(one.rules, one.day, one.instead) for one in slg] == [
        (("papers", "report"), date(2026, 12, 24), date(2026, 12, 23)),
        (("agenda",), date(2026, 12, 30), date(2026, 12, 23)),
    ]


def test_what_is_missing_is_looked_at_however_far_ahead_it_is(office: Office) -> None:
    """Of what is planned already, only the year ahead is."""
    may = date(2028, 5, 22)
    office.do(MANAGER, MoveMeeting("BMG", date(2028, 4, 18), may))
    assert [one.meetings[0].on for one in year(office, PlanYear("QAA")).clashes] == [may]
    assert year(office, PlanYear("BMG")).clashes == ()


def test_a_cancelled_meeting_clashes_with_nothing_and_stays_cancelled(office: Office) -> None:
    office.do(MANAGER, MoveMeeting("BMG", day=date(2027, 1, 25)))
    office.do(MANAGER, CancelMeeting("BMG", why="an election"))
    assert year(office, PlanYear("BMG")).clashes == ()
    office.do(MANAGER, CancelMeeting("BMG", APR, "an election"))
    assert year(office, PlanYear("BMG")).added == ()


def test_only_the_business_manager_and_the_operator_plan(office: Office) -> None:
    refusal = refused(office, CHAIR, PlanYear("BMG"))
    assert isinstance(refusal, NotAllowed)
    assert refusal.ask == ("Joan Merriweather",)
    assert isinstance(refused(office, OUTSIDER, PlanYear()), NotAllowed)
    assert isinstance(refused(office, OUTSIDER, PlanYear("CSPR")), NotFound)
    assert isinstance(refused(office, OPERATOR, PlanYear("BGM")), NotFound)
    assert len(year(office, PlanYear(), OPERATOR).added) == 4
