from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.cadence import free_day, nth_weekday, sittings
from governance.groups import Cadence
from governance.quiet import QuietPeriod, in_quiet
from tests.builders import DAYS, POLICY

QUARTERLY = Cadence(months=(1, 4, 7, 10), week=2, weekday=3, at=time(14))
CADENCES = st.builds(
    Cadence,
    months=st.lists(st.integers(1, 12), min_size=1, max_size=12, unique=True).map(tuple),
    week=st.sampled_from([1, 2, 3, 4, -1]),
    weekday=st.integers(0, 4),
    at=st.just(time(14)),
)
DATES = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def _sittings(
    cadence: Cadence, first: date, last: date, *quiet: QuietPeriod
) -> list[tuple[date, date]]:
    return list(sittings(cadence, first, last, DAYS, quiet or POLICY.quiet))


def test_a_quarterly_group_sits_four_times_a_year() -> None:
    assert _sittings(QUARTERLY, date(2027, 1, 1), date(2027, 12, 31)) == [
        (date(2027, 1, 1), date(2027, 1, 14)),
        (date(2027, 4, 1), date(2027, 4, 8)),
        (date(2027, 7, 1), date(2027, 7, 8)),
        (date(2027, 10, 1), date(2027, 10, 14)),
    ]


@pytest.mark.parametrize(
    ("week", "weekday", "day"),
    [(1, 0, 2), (1, 6, 1), (4, 0, 23), (-1, 0, 30), (-1, 6, 29), (2, 3, 12)],
)
def test_weekdays_are_counted_in_the_month(week: int, weekday: int, day: int) -> None:
    assert nth_weekday(date(2026, 11, 1), week, weekday) == date(2026, 11, day)


def test_a_bank_holiday_gives_way_to_the_next_working_day() -> None:
    mondays = Cadence(months=(5, 8), week=-1, weekday=0, at=time(10))
    found = _sittings(mondays, date(2026, 5, 1), date(2026, 9, 30))
    assert found == [
        (date(2026, 5, 1), date(2026, 5, 26)),
        (date(2026, 8, 1), date(2026, 9, 1)),
    ]


def test_a_sitting_put_off_past_new_year_is_found_from_the_new_year() -> None:
    last_thursday = Cadence(months=(12,), week=-1, weekday=3, at=time(10))
    expected = [(date(2026, 12, 1), date(2027, 1, 4))]
    assert _sittings(last_thursday, date(2026, 12, 1), date(2027, 1, 31)) == expected
    assert _sittings(last_thursday, date(2027, 1, 1), date(2027, 1, 31)) == expected
    assert _sittings(last_thursday, date(2026, 12, 1), date(2026, 12, 31)) == []


def test_a_long_quiet_period_can_put_a_sitting_off_by_months() -> None:
    monthly = Cadence(months=(7,), week=-1, weekday=3, at=time(10))
    summer = QuietPeriod((7, 20), (9, 30))
    found = _sittings(monthly, date(2026, 10, 1), date(2026, 10, 31), summer)
    assert found == [(date(2026, 7, 1), date(2026, 10, 1))]


@given(CADENCES, DATES, st.integers(0, 500), st.integers(0, 500))
def test_two_windows_hold_what_one_holds(cadence: Cadence, day: date, one: int, two: int) -> None:
    middle, last = day + timedelta(days=one), day + timedelta(days=one + two)
    halves = _sittings(cadence, day, middle) + _sittings(cadence, middle + timedelta(days=1), last)
    assert halves == _sittings(cadence, day, last)


@given(CADENCES, DATES)
def test_nobody_sits_on_a_day_off(cadence: Cadence, day: date) -> None:
    found = _sittings(cadence, day, day + timedelta(days=400))
    assert [on for _, on in found] == sorted(on for _, on in found)
    assert len({month for month, _ in found}) == len(found)
    for _, on in found:
        assert free_day(on, DAYS, POLICY.quiet) == on
        assert not in_quiet(on, POLICY.quiet)
