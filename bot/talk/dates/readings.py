"""What a text can turn out to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.timescale import Precision
from governance.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Day:
    """One day; the last of a month where only a month was said."""

    on: date
    precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """`text` as typed, and the two to four days it can mean, earliest first."""

    text: str
    options: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """`hint` is one plain sentence saying what to type instead."""

    text: str
    hint: str


Reading = Day | Ambiguous | Unreadable


def days_in(reading: Reading) -> tuple[Day, ...]:
    """Every day a reading can mean, earliest first."""
    match reading:
        case Day():
            return (reading,)
        case Ambiguous(options=options):
            return options
        case Unreadable():
            return ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The words to be read, and what their meaning hangs on."""

    text: str
    today: date
    days: WorkingDays

    def between(self, *days: Day) -> Reading:
        """One day where they are all the same, else a question between them."""
        options = tuple(sorted(set(days), key=lambda day: day.on))
        return options[0] if len(options) == 1 else Ambiguous(self.text, options)

    def unreadable(self, hint: str) -> Unreadable:
        return Unreadable(self.text, hint)
