"""Dates written out: 30 Sep, Fri 13 Nov 2026, Sep 30, November, 30/9, 2026-09-30."""

from __future__ import annotations

from re import Match

from bot.talk.dates.choosing import (
    around,
    day_of,
    ends,
    next_of,
    no_such_day,
    with_weekday,
    without_year,
)
from bot.talk.dates.readings import Asked, Day, Reading, days_in
from governance.dates import MONTHS, end_of_month
from governance.timescale import Precision
from governance.written_dates import month_number, weekday_number

FIRST_YEAR, LAST_YEAR = 2000, 2100
OUT_OF_RANGE = f"Type a year from {FIRST_YEAR} to {LAST_YEAR}, such as 30 Sep 2027."


def full(match: Match[str], asked: Asked) -> Reading:
    """A day and a month by name, in either order, with or without weekday and year."""
    return _read(match, asked, month_number(match["month"]))


def month_first(match: Match[str], asked: Asked) -> Reading:
    """Sep 30; but Nov 27 is a day or, as people write it, a month of 2027."""
    year = 2000 + int(match["day"])
    if (
        asked.today.year <= year <= asked.today.year + 3
        and not match["ordinal"]
        and not match["weekday"]
        and not match["year"]
    ):
        month = month_number(match["month"])
        day = without_year(asked, int(match["day"]), month)
        whole = Day(end_of_month(year, month), Precision.MONTH)
        return asked.between(whole, *days_in(day))
    return full(match, asked)


def numeric(match: Match[str], asked: Asked) -> Reading:
    """The day comes first, as in Britain."""
    day, month = int(match["day"]), int(match["number"])
    if 1 <= month <= 12:
        return _read(match, asked, month)
    if 1 <= day <= 12 and month <= 31:
        name = MONTHS[day - 1]
        return asked.unreadable(f"The day comes first: for {month} {name} type {month}/{day}.")
    return asked.unreadable("Type the day, then the month, such as 30/9 for 30 September.")


def month_alone(match: Match[str], asked: Asked) -> Reading:
    """A month is its last day; without a year it is the next to end."""
    month, year = month_number(match["month"]), _year(match)
    precision = Precision.DAY if match["end"] else Precision.MONTH
    if year is None:
        return next_of(asked, [Day(on, precision) for on in ends(month, asked.today.year)])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return asked.unreadable(OUT_OF_RANGE)
    return Day(end_of_month(year, month), precision)


def short_year(match: Match[str], asked: Asked) -> Reading | None:
    """In '30 Sep 27 waiting' 27 may be a year; in '30 Sep 14 staff' it is none."""
    if not -1 <= 2000 + int(match["yy"]) - asked.today.year <= 10:
        return None
    said = f"{match['day']} {MONTHS[month_number(match['month']) - 1]}"
    return asked.unreadable(f"Type the year in full, such as {said} 20{match['yy']}.")


def _read(match: Match[str], asked: Asked, month: int) -> Reading:
    day, year = int(match["day"]), _year(match)
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    if year is None:
        reading = without_year(asked, day, month)
        return reading if weekday is None else with_weekday(asked, reading, weekday)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return asked.unreadable(OUT_OF_RANGE)
    on = day_of(year, month, day)
    if on is None:
        return no_such_day(asked, day, month, year)
    if weekday in (None, on.weekday()):
        return Day(on)
    return asked.between(*(Day(other) for other in around(on, weekday)))


def _year(match: Match[str]) -> int | None:
    written = match["year"]
    if not written:
        return None
    return int(written) + (2000 if len(written) == 2 else 0)
