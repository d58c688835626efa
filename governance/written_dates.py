"""Dates as people write them in plans: where in a text they stand, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.dates import MONTHS, WEEKDAYS, end_of_month
from governance.timescale import Precision

# Patterns of the words alone, to be put into larger patterns that ignore case.
MONTH_WORD = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|Sept"
WEEKDAY_WORD = (
    "Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?"
    "|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
)

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_WORD})\.?,?\s+)?"
_MONTH = rf"\b(?P<month>{MONTH_WORD})\b\.?"
_END = r"(?P<end>\bend(?:\s+of)?\s+)?"
_SHORT_YEAR = r"(?P<year>20\d\d|\d\d)"
_NUMBERS = r"(?P<day>\d{1,2})(?P<sep>[/.-])(?P<number>\d{1,2})"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_END}\b{_WEEKDAY}(?:{_DAY}(?:\s+of)?[\s-]+)?{_MONTH}(?:[\s,-]*{_YEAR}\b)?",
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?",
        rf"\b{_WEEKDAY}{_NUMBERS}(?P=sep){_SHORT_YEAR}\b",
        r"\b(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b",
        r"(?<![\d/])(?P<day>\d{1,2})/(?P<number>\d{1,2})(?![\d/])",
    )
)
_VERBS = frozenset({"may", "mar", "march"})


def month_number(word: str) -> int:
    """1 to 12 for a name that MONTH_WORD matched."""
    return next(n for n, name in enumerate(MONTHS, 1) if name[:3].lower() == word[:3].lower())


def weekday_number(word: str) -> int:
    """0 for Monday to 6, for a name that WEEKDAY_WORD matched."""
    return next(n for n, name in enumerate(WEEKDAYS) if name[:3].lower() == word[:3].lower())


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date from `start` to `end` of a text; what was not written is None.

    `at_end`: the end of a month was asked for, so that a month alone still means one day.
    """

    text: str
    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    weekday: int | None = None
    at_end: bool = False

    @property
    def precision(self) -> Precision:
        return Precision.MONTH if self.day is None and not self.at_end else Precision.DAY

    def on(self) -> date | None:
        """The day meant (a month's last); None without a year, or where there is no such day."""
        if self.year is None or not 1 <= self.month <= 12:
            return None
        last = end_of_month(self.year, self.month)
        if self.day is None:
            return last
        return last.replace(day=self.day) if 1 <= self.day <= last.day else None


def find_dates(text: str) -> tuple[WrittenDate, ...]:
    """Every date and every month in a text, in order; the longest where two overlap."""
    found = sorted(_all(text), key=lambda w: (w.start, w.start - w.end))
    kept: list[WrittenDate] = []
    for written in found:
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
    return tuple(kept)


def _all(text: str) -> Iterator[WrittenDate]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if match[0] not in _VERBS:
                yield _written(match)


def _written(match: re.Match[str]) -> WrittenDate:
    said = match.groupdict()
    year, day, weekday = said.get("year"), said["day"], said.get("weekday")
    return WrittenDate(
        text=match[0],
        start=match.start(),
        end=match.end(),
        day=int(day) if day else None,
        month=int(said["number"]) if "number" in said else month_number(said["month"]),
        year=int(year) + (2000 if len(year) == 2 else 0) if year else None,
        weekday=weekday_number(weekday) if weekday else None,
        at_end=bool(said.get("end")),
    )
