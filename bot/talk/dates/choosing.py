"""Which year, and which week, is meant where a date leaves it open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.talk.dates.readings import Asked, Day, Reading, days_in
from governance.dates import MONTHS, end_of_month

JUST_PASSED = timedelta(days=60)
LEAP_GAP = 8  # years from one 29 February to the next, at most


def day_of(year: int, month: int, day: int) -> date | None:
    last = end_of_month(year, month)
    return last.replace(day=day) if 1 <= day <= last.day else None


def without_year(asked: Asked, day: int, month: int) -> Reading:
    years = range(asked.today.year - 1, asked.today.year + LEAP_GAP + 1)
    days = [Day(on) for year in years if (on := day_of(year, month, day))]
    if not days:
        return no_such_day(asked, day, month, None)
    if (month, day) == (2, 29):
        return _leap_day(asked, days)
    return next_of(asked, days)


def _leap_day(asked: Asked, days: list[Day]) -> Reading:
    """29 February in a year without one: the day before or after it, or the next real one?"""
    last = next(on for on in ends(2, asked.today.year) if on >= asked.today)
    coming = next(day for day in days if day.on >= asked.today)
    if last == coming.on:
        return coming
    return asked.between(Day(last), Day(last + timedelta(days=1)), coming)


def next_of(asked: Asked, days: list[Day]) -> Reading:
    """The next to come; asked back where the last one has only just passed."""
    coming = next(day for day in days if day.on >= asked.today)
    recent = [day for day in days if asked.today - JUST_PASSED <= day.on < asked.today]
    return asked.between(*recent, coming)


def ends(month: int, year: int) -> list[date]:
    return [end_of_month(each, month) for each in (year - 1, year, year + 1)]


def with_weekday(asked: Asked, reading: Reading, weekday: int) -> Reading:
    """The weekday must agree with the day to come, or it is asked what was meant."""
    days = days_in(reading)
    if not days:
        return reading
    coming = days[-1]
    if coming.on.weekday() == weekday:
        return coming
    if any(day.on.weekday() == weekday for day in days):
        return reading
    near = (Day(on) for on in around(coming.on, weekday) if on >= asked.today)
    return asked.between(*near)


def around(on: date, weekday: int) -> Iterator[date]:
    """The day itself, and that weekday just before and just after it."""
    back = timedelta(days=(on.weekday() - weekday) % 7)
    return iter((on - back, on, on - back + timedelta(days=7)))


def no_such_day(asked: Asked, day: int, month: int, year: int | None) -> Reading:
    last = end_of_month(year or asked.today.year, month).day
    name = MONTHS[month - 1] + (f" {year}" if year else "")
    return asked.unreadable(f"There is no {day} {name}: type {last} {name} for its last day.")
