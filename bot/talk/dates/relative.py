"""Dates counted from today: tomorrow, next Friday, in two weeks, end of the month."""

from __future__ import annotations

from datetime import date, timedelta
from re import Match

from bot.talk.dates.readings import Asked, Day, Reading, days_in
from bot.talk.dates.words import number
from governance.dates import add_months, end_of_month
from governance.timescale import Precision
from governance.written_dates import weekday_number

WEEK = timedelta(days=7)
NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def near(match: Match[str], asked: Asked) -> Reading:
    return Day(asked.today + timedelta(days=NEAR[match["near"]]))


def weekday(match: Match[str], asked: Asked) -> Reading:
    """The next one to come; said on that very weekday, today or a week from now."""
    coming = _coming(match, asked)
    if coming - WEEK == asked.today:
        return asked.between(Day(asked.today), Day(coming))
    return Day(coming)


def this_weekday(match: Match[str], asked: Asked) -> Reading:
    """The next one to come, today included."""
    ahead = (weekday_number(match["weekday"]) - asked.today.weekday()) % 7
    return Day(asked.today + timedelta(days=ahead))


def next_weekday(match: Match[str], asked: Asked) -> Reading:
    """For some the next one to come, for others the one in next week (Monday to Sunday).

    On the weekday itself, and where none is left in this week, both mean the same day.
    """
    return asked.between(Day(_coming(match, asked)), Day(_in_next_week(match, asked)))


def weekday_of_next_week(match: Match[str], asked: Asked) -> Reading:
    return Day(_in_next_week(match, asked))


def weeks_after_weekday(match: Match[str], asked: Asked) -> Reading:
    """A week on Tuesday. On a Tuesday it is asked from which."""
    later = number(match["count"]) * WEEK * (2 if match["fortnight"] else 1)
    return asked.between(*(Day(day.on + later) for day in days_in(weekday(match, asked))))


def weekday_week(match: Match[str], asked: Asked) -> Reading:
    return Day(_coming(match, asked) + WEEK)


def weeks_after_near(match: Match[str], asked: Asked) -> Reading:
    later = number(match["count"]) * WEEK * (2 if match["fortnight"] else 1)
    return Day(asked.today + timedelta(days=NEAR[match["near"]]) + later)


def count_from_today(match: Match[str], asked: Asked) -> Reading:
    """In so many days, working days, weeks, fortnights or months."""
    count, today = number(match["count"]), asked.today
    match match["unit"]:
        case "working day":
            return Day(asked.days.add(today, count))
        case "month":
            return Day(add_months(today, count))
        case unit:
            return Day(today + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit]))


def month_from_today(match: Match[str], asked: Asked) -> Reading:
    """This month or next month; with 'end of', its last day rather than some day in it."""
    month = add_months(asked.today.replace(day=1), 1 if match["next"] else 0)
    precision = Precision.DAY if match["end"] else Precision.MONTH
    return Day(end_of_month(month.year, month.month), precision)


def _coming(match: Match[str], asked: Asked) -> date:
    """The first such weekday after today."""
    ahead = (weekday_number(match["weekday"]) - asked.today.weekday() - 1) % 7
    return asked.today + timedelta(days=ahead + 1)


def _in_next_week(match: Match[str], asked: Asked) -> date:
    monday = asked.today - timedelta(days=asked.today.weekday())
    return monday + WEEK + timedelta(days=weekday_number(match["weekday"]))
