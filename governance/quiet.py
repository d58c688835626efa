"""Quiet periods: days of each year on which nothing new is started."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class QuietPeriod:
    """From (month, day) to (month, day), both included; it may run over New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def covers(self, day: date) -> bool:
        at = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= at <= self.last
        return at >= self.first or at <= self.last


@dataclass(frozen=True, slots=True)
class Closed:
    """Days of one year, both included, on which somebody is not there, such as a half-term."""

    first: date
    last: date

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


def in_quiet(day: date, periods: tuple[QuietPeriod, ...]) -> bool:
    return any(period.covers(day) for period in periods)
