"""On which days and at what times a group can meet, and what people seldom mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from enum import StrEnum

from governance.dates import LONDON, add_months
from governance.quiet import QuietPeriod, in_quiet
from governance.working_days import WorkingDays

MOST_MONTHS = 36
"""How far ahead a meeting can be, in months."""

SHORTEST, LONGEST = 15, 600
"""How long a meeting can be, in minutes."""

NEAR = 5
"""Working days: a change to a meeting as near as this is told at once."""


class Doubt(StrEnum):
    """Why a day is asked back about; whoever insists may have it."""

    WEEKEND = "weekend"
    DAY_OFF = "day off"
    QUIET = "quiet"


def doubts(day: date, days: WorkingDays, quiet: tuple[QuietPeriod, ...]) -> tuple[Doubt, ...]:
    found = []
    if not days.is_working(day):
        found.append(Doubt.WEEKEND if day.weekday() >= 5 else Doubt.DAY_OFF)
    if in_quiet(day, quiet):
        found.append(Doubt.QUIET)
    return tuple(found)


def last_day(today: date) -> date:
    """The last on which a meeting can be put."""
    return add_months(today, MOST_MONTHS)


def is_on_the_clock(day: date, at: time) -> bool:
    """Not in the hour that is left out when the clocks go forward."""
    there = datetime.combine(day, at, LONDON)
    return there.astimezone(UTC).astimezone(LONDON).time() == at


def is_near(day: date, today: date, days: WorkingDays) -> bool:
    """Within the five working days after today; a day that has passed is not."""
    return today <= day <= days.add(today, NEAR)
