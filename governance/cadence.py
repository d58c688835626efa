"""Meeting dates from a cadence."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from governance.dates import add_months
from governance.groups import Cadence
from governance.quiet import QuietPeriod, in_quiet
from governance.working_days import WorkingDays

LONGEST_DELAY = 3  # months a quiet period may put a sitting off


def sittings(
    cadence: Cadence, first: date, last: date, days: WorkingDays, quiet: tuple[QuietPeriod, ...]
) -> Iterator[tuple[date, date]]:
    """Each sitting from `first` to `last`: the month it belongs to (its first day) and its day.

    A day that is a bank holiday or in a quiet period gives way to the next working day
    outside one; it then still belongs to the month the cadence named, even a month before
    `first`.
    """
    month = add_months(first.replace(day=1), -LONGEST_DELAY)
    while month <= last:
        if month.month in cadence.months:
            day = free_day(nth_weekday(month, cadence.week, cadence.weekday), days, quiet)
            if first <= day <= last:
                yield month, day
        month = add_months(month, 1)


def nth_weekday(month: date, week: int, weekday: int) -> date:
    """The `week`-th `weekday` of the month that begins on `month`; -1 is the last."""
    if week == -1:
        last = month.replace(day=monthrange(month.year, month.month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return month + timedelta(days=(weekday - month.weekday()) % 7 + 7 * (week - 1))


def free_day(day: date, days: WorkingDays, quiet: tuple[QuietPeriod, ...]) -> date:
    while in_quiet(day, quiet) or not days.is_working(day):
        day += timedelta(days=1)
    return day
