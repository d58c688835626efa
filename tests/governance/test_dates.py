from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.dates import (
    LONDON,
    add_months,
    end_of_month,
    london,
    months_between,
    quarter_of,
    said,
    week_of,
)

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(-240, 240)
A_DAY = timedelta(1)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 8, 31), 3, date(2026, 11, 30)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2026, 1, 31), 0, date(2026, 1, 31)),
    ],
)
def test_months_end_where_the_month_ends(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_the_end_of_february_knows_leap_years() -> None:
    assert [end_of_month(year, 2).day for year in (2027, 2028, 2100)] == [28, 29, 28]


@given(DAYS, MONTHS)
def test_months_between_counts_what_was_added(day: date, months: int) -> None:
    if months >= 0:
        assert months_between(day, add_months(day, months)) == months


@given(DAYS, DAYS)
def test_months_between_are_whole_months(start: date, day: date) -> None:
    months = months_between(start, day)
    assert add_months(start, months) <= day < add_months(start, months + 1)


@given(DAYS)
def test_a_week_begins_on_monday_and_a_quarter_with_its_first_month(day: date) -> None:
    monday = day - timedelta(days=day.weekday())
    assert week_of(day) == week_of(monday) == week_of(monday + timedelta(days=6))
    assert week_of(day) not in (week_of(monday - A_DAY), week_of(monday + 7 * A_DAY))
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    after = add_months(first, 3)
    assert quarter_of(day) == quarter_of(first) == quarter_of(after - A_DAY)
    assert quarter_of(day) not in (quarter_of(first - A_DAY), quarter_of(after))


def test_how_weeks_and_quarters_are_called() -> None:
    days = (date(2026, 11, 2), date(2027, 1, 3), date(2027, 1, 4))
    assert [week_of(day) for day in days] == ["2026-W45", "2026-W53", "2027-W01"]
    assert [quarter_of(day) for day in days] == ["2026-Q4", "2027-Q1", "2027-Q1"]


def test_london_is_an_hour_ahead_in_summer_only() -> None:
    summer, winter = (london(datetime(2026, month, 1, 8, tzinfo=UTC)) for month in (7, 12))
    assert summer == datetime(2026, 7, 1, 9, tzinfo=LONDON)
    assert (summer.hour, winter.hour) == (9, 8)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        london(datetime(2026, 11, 2, 9))  # noqa: DTZ001 - that it is naive is the point


def test_a_day_is_said_the_way_people_read_it() -> None:
    assert said(date(2026, 11, 3)) == "Tue 3 Nov 2026"
