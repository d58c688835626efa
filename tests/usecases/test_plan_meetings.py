from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, time

from governance.meetings import MEETINGS_BY_DAY, MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.partnership import Charter
from governance.quiet import QuietPeriod, in_quiet
from governance.working_days import WorkingDays
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, at, changed, found, kept, ledger, put
from usecases.plan_meetings import MeetingsPlanned, PlanMeetings

PLAN = PlanMeetings()


def days_of(office: Office, group: str) -> list[date]:
    return [meeting.on for meeting in found(office, MEETINGS_BY_GROUP, group)]


def test_a_group_meets_as_its_cadence_says(office: Office) -> None:
    office.do(MANAGER, PLAN)
    assert days_of(office, "BMG") == [
        date(2027, 1, 19),
        date(2027, 4, 20),
        date(2027, 7, 20),
        date(2027, 10, 19),
        date(2028, 1, 18),
        date(2028, 4, 18),
    ]
    assert days_of(office, "SLG")[0] == date(2027, 1, 7)
    assert days_of(office, "QAA")[:2] == [date(2026, 11, 23), date(2027, 1, 25)]


def test_a_meeting_whole(office: Office) -> None:
    planned = office.do(MANAGER, PLAN)
    assert planned.added[0] == "BMG/2027-01"
    assert kept(office, Meeting, "BMG/2027-01") == Meeting(
        id="BMG/2027-01",
        version=1,
        group="BMG",
        number=1,
        on=date(2027, 1, 19),
        at=time(14),
        minutes=120,
        changed_at=START,
        place="Committee room 2, and online",
    )


def test_planning_again_adds_nothing_and_touches_nothing(office: Office) -> None:
    first = office.do(MANAGER, PLAN)
    before = found(office, MEETINGS_BY_DAY)
    entries = ledger(office)
    assert office.do(MANAGER, PLAN) == MeetingsPlanned(())
    assert (found(office, MEETINGS_BY_DAY), ledger(office)) == (before, entries)
    assert len(first.added) == len(set(first.added)) == len(before)


def test_the_horizon_is_eighteen_months_both_ends_included(office: Office) -> None:
    office.do(MANAGER, PLAN)
    days = [meeting.on for meeting in found(office, MEETINGS_BY_DAY)]
    assert (min(days), max(days)) == (date(2026, 11, 10), date(2028, 4, 20))
    assert [day for day in days if not START.date() <= day <= date(2028, 5, 2)] == []


def test_later_only_what_came_into_sight_is_added(office: Office) -> None:
    office.do(MANAGER, PLAN)
    office.clock.move_to(at(12, 1))
    groups = ("CSPR", "EYDSL", "LWD", "QAA")
    assert office.do(MANAGER, PLAN) == MeetingsPlanned(tuple(f"{g}/2028-05" for g in groups))
    assert kept(office, Meeting, "CSPR/2028-05").number == 19


def test_numbers_run_on_by_date(office: Office) -> None:
    for moment in (at(11, 2), at(12, 2), at(1, 2, year=2027), at(2, 2, year=2028)):
        office.clock.move_to(moment)
        office.do(MANAGER, PLAN)
    for group in ("BMG", "CSPR", "DSL"):
        numbers = [meeting.number for meeting in found(office, MEETINGS_BY_GROUP, group)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_a_meeting_people_moved_or_cancelled_is_left_alone(office: Office) -> None:
    office.do(MANAGER, PLAN)
    moved = replace(kept(office, Meeting, "BMG/2027-01"), on=date(2027, 1, 26), revision=1)
    cancelled = replace(kept(office, Meeting, "BMG/2027-04"), state=MeetingState.CANCELLED)
    put(office, moved, cancelled)
    assert office.do(MANAGER, PLAN) == MeetingsPlanned(())
    assert days_of(office, "BMG")[:2] == [date(2027, 1, 26), date(2027, 4, 20)]


def test_days_beyond_the_published_holidays_are_provisional(office: Office) -> None:
    office.do(MANAGER, PLAN)
    meetings = found(office, MEETINGS_BY_DAY)
    later = {meeting.id for meeting in meetings if meeting.on > date(2027, 12, 31)}
    assert {meeting.id for meeting in meetings if meeting.provisional} == later
    assert later != set()


def test_quiet_periods_and_days_off_put_a_meeting_off_within_its_month(office: Office) -> None:
    charter = kept(office, Charter, "charter")
    quiet = (QuietPeriod((1, 18), (1, 20)),)
    put(
        office,
        replace(
            charter,
            policy=replace(charter.policy, quiet=quiet),
            days=WorkingDays(extra=frozenset({date(2027, 1, 21), date(2027, 4, 20)})),
        ),
    )
    office.do(MANAGER, PLAN)
    assert days_of(office, "BMG")[:2] == [date(2027, 1, 22), date(2027, 4, 21)]


def test_no_meeting_falls_on_a_day_off_or_in_a_quiet_period(office: Office) -> None:
    office.do(MANAGER, PLAN)
    charter = kept(office, Charter, "charter")
    days = [meeting.on for meeting in found(office, MEETINGS_BY_DAY)]
    assert [day for day in days if not charter.days.is_working(day)] == []
    assert [day for day in days if in_quiet(day, charter.policy.quiet)] == []


def test_a_group_without_a_cadence_has_no_meetings(office: Office) -> None:
    changed(office, "BMG", cadence=None)
    office.do(MANAGER, PLAN)
    assert days_of(office, "BMG") == []


def test_the_review_group_meets_monthly_and_audit_eight_times_a_year(office: Office) -> None:
    office.do(MANAGER, PLAN)
    held = Counter(m.group for m in found(office, MEETINGS_BY_DAY) if m.on.year == 2027)
    assert held == {
        "BMG": 4, "CCP": 2, "CSPR": 12, "DSL": 3, "EYDSL": 3, "LWD": 4, "PROC": 2, "QAA": 8,
        "SLG": 4,
    }  # fmt: skip
