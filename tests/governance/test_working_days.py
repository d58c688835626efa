from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.working_days import WorkingDays, bank_holidays

ENGLAND = WorkingDays()
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
WORKING = DAYS.map(ENGLAND.on_or_after)
COUNTS = st.integers(0, 60)


def test_england_has_its_own_bank_holidays() -> None:
    assert bank_holidays(2026) == {
        date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4),
        date(2026, 5, 25), date(2026, 8, 31), date(2026, 12, 25), date(2026, 12, 26),
        date(2026, 12, 28),
    }  # fmt: skip


@pytest.mark.parametrize(
    "day", [date(2020, 5, 8), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)]
)
def test_one_off_days_are_known(day: date) -> None:
    assert not ENGLAND.is_working(day)


def test_scottish_and_irish_days_are_ordinary() -> None:
    assert ENGLAND.is_working(date(2026, 1, 2))
    assert ENGLAND.is_working(date(2026, 3, 17))


def test_day_0_is_not_counted() -> None:
    assert ENGLAND.add(date(2026, 11, 2), 5) == date(2026, 11, 9)
    assert ENGLAND.add(date(2026, 12, 24), 1) == date(2026, 12, 29)
    assert ENGLAND.add(date(2026, 12, 29), -1) == date(2026, 12, 24)
    assert ENGLAND.add(date(2026, 11, 7), 0) == date(2026, 11, 7)


def test_the_operator_corrects_the_calendar() -> None:
    own = WorkingDays(
        extra=frozenset({date(2026, 11, 3)}),
        worked=frozenset({date(2026, 12, 28), date(2026, 11, 7)}),
    )
    days = [date(2026, 11, 3), date(2026, 12, 28), date(2026, 11, 7)]
    assert [own.is_working(day) for day in days] == [False, True, False]


def test_days_beyond_the_published_years_are_provisional() -> None:
    own = WorkingDays(published_until=date(2027, 12, 31))
    days = (date(2027, 12, 31), date(2028, 1, 1))
    assert [own.is_provisional(day) for day in days] == [False, True]


@given(WORKING, COUNTS)
def test_counting_there_and_back_comes_home(day: date, count: int) -> None:
    assert ENGLAND.add(ENGLAND.add(day, count), -count) == day
    assert ENGLAND.add(ENGLAND.add(day, -count), count) == day


@given(DAYS, COUNTS)
def test_between_undoes_add(day: date, count: int) -> None:
    assert ENGLAND.between(day, ENGLAND.add(day, count)) == count


@given(DAYS, st.integers(1, 60))
def test_whatever_is_counted_to_is_a_working_day(day: date, count: int) -> None:
    assert ENGLAND.is_working(ENGLAND.add(day, count))
    assert ENGLAND.is_working(ENGLAND.add(day, -count))


@given(DAYS)
def test_on_or_after_is_the_first_working_day(day: date) -> None:
    found = ENGLAND.on_or_after(day)
    assert found >= day
    assert ENGLAND.between(day, found) == (0 if found == day else 1)
