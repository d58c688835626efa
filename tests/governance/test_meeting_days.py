from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.meeting_days import Doubt, doubts, is_near, is_on_the_clock, last_day
from governance.quiet import QuietPeriod
from governance.working_days import WorkingDays

DAYS = WorkingDays(extra=frozenset({date(2027, 3, 3)}))
QUIET = (QuietPeriod((12, 24), (1, 1)),)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2027, 1, 19), ()),
        (date(2027, 1, 23), (Doubt.WEEKEND,)),
        (date(2027, 3, 26), (Doubt.DAY_OFF,)),
        (date(2027, 3, 3), (Doubt.DAY_OFF,)),
        (date(2026, 12, 29), (Doubt.QUIET,)),
        (date(2026, 12, 28), (Doubt.DAY_OFF, Doubt.QUIET)),
        (date(2026, 12, 27), (Doubt.WEEKEND, Doubt.QUIET)),
    ],
)
def test_what_people_seldom_mean(day: date, found: tuple[Doubt, ...]) -> None:
    assert doubts(day, DAYS, QUIET) == found


def test_a_meeting_can_be_three_years_ahead() -> None:
    assert last_day(date(2028, 2, 29)) == date(2031, 2, 28)


@pytest.mark.parametrize(
    ("day", "at", "there"),
    [
        (date(2027, 3, 28), time(0, 59), True),
        (date(2027, 3, 28), time(1), False),
        (date(2027, 3, 28), time(1, 59), False),
        (date(2027, 3, 28), time(2), True),
        (date(2027, 3, 29), time(1, 30), True),
        (date(2026, 10, 25), time(1, 30), True),
    ],
)
def test_the_hour_that_the_clocks_leave_out(day: date, at: time, there: bool) -> None:
    assert is_on_the_clock(day, at) is there


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.integers(-20, 20))
def test_near_is_today_and_the_five_working_days_after(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    before = DAYS.between(today, day - timedelta(days=1))
    assert is_near(day, today, DAYS) is (ahead >= 0 and before < 5)
