"""When an action is due as it was written, and what was made of it. No date is invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.dates import MONTHS, said


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"


def dated(day: date, precision: Precision = Precision.DAY) -> str:
    """A day as people read it, or only its month: Tue 3 Nov 2026, end of November 2026."""
    if precision is Precision.MONTH:
        return f"end of {MONTHS[day.month - 1]} {day.year}"
    return said(day)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a timescale that names several; `met_on` once somebody said it was reached."""

    name: str
    due: date
    precision: Precision = Precision.DAY
    met_on: date | None = None


@dataclass(frozen=True, slots=True)
class Timescale:
    """`written` word for word; then a date (a month's last day if only a month), a condition
    the date hangs on, a question somebody must answer, stages, or nothing at all."""

    written: str = ""
    due: date | None = None
    precision: Precision = Precision.DAY
    condition: str | None = None
    question: str | None = None
    stages: tuple[Stage, ...] = ()
