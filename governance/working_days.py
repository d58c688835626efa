"""Working days in England: Monday to Friday, without bank holidays, with overrides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """`extra` days off and `worked` bank holidays are the operator's own corrections.

    `published_until` is the last day for which bank holidays were announced when the
    configuration was written; later days are provisional.
    """

    extra: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    published_until: date = date.max

    def is_working(self, day: date) -> bool:
        if day in self.extra:
            return False
        return day.weekday() < 5 and (day in self.worked or day not in bank_holidays(day.year))

    def is_provisional(self, day: date) -> bool:
        return day > self.published_until

    def on_or_after(self, day: date) -> date:
        while not self.is_working(day):
            day += DAY
        return day

    def add(self, day: date, count: int) -> date:
        """The `count`-th working day after `day` (before, if negative); day 0 is not counted."""
        return _added(self, day, count)

    def between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`."""
        return sum(1 for day in _days(start + DAY, end) if self.is_working(day))


@lru_cache(maxsize=4096)
def _added(days: WorkingDays, day: date, count: int) -> date:
    """Asked for the same few days again and again: whoever looks at all actions does so."""
    step = DAY if count > 0 else -DAY
    for _ in range(abs(count)):
        day += step
        while not days.is_working(day):
            day += step
    return day


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays of a year, one-off days included."""
    import holidays  # a quarter of a second to import: only when a day is really asked about

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
