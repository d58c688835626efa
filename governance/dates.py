"""Arithmetic on months, and how a date is said."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def week_of(day: date) -> str:
    """As ISO 8601 counts weeks: 2026-W45."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def quarter_of(day: date) -> str:
    """Of the calendar year: 2026-Q4."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(start: date, day: date) -> int:
    """Whole months from `start` to `day`; negative when `day` comes first."""
    months = (day.year - start.year) * 12 + day.month - start.month
    return months if add_months(start, months) <= day else months - 1


def london(moment: datetime) -> datetime:
    """The same instant on the wall clock in London. Naive moments are refused."""
    if moment.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be used: say which clock it is on.")
    return moment.astimezone(LONDON)


def said(day: date) -> str:
    """A day as people read it: Tue 3 Nov 2026."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
