"""How many messages each reader gets a week, and who answers, in a time that is only tried out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from statistics import median

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Answering:
    """How many of 100 requests are answered, and the seed that says which ones.

    A request that is answered at one percentage is answered at every higher one.
    """

    percent: int
    seed: int = 1

    def answers(self, request: str) -> bool:
        drawn = hashlib.sha256(f"{self.seed}|{request}".encode()).digest()
        return int.from_bytes(drawn[:8]) * 100 < self.percent << 64


@dataclass(frozen=True, slots=True)
class Reader:
    """The messages one reader gets: a number for each week."""

    recipient: str
    weeks: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.weeks)

    @property
    def most(self) -> int:
        return max(self.weeks)

    @property
    def median(self) -> float:
        return median(self.weeks)

    @property
    def spread(self) -> tuple[int, int, int, int]:
        """Weeks without a message, with one, with two, with more."""
        times = Counter(min(count, 3) for count in self.weeks)
        return times[0], times[1], times[2], times[3]


@dataclass(frozen=True, slots=True)
class Tally:
    """`mondays` begin the weeks; `readers` are those who get anything, the most first."""

    mondays: tuple[date, ...]
    readers: tuple[Reader, ...]

    @property
    def total(self) -> int:
        return sum(reader.total for reader in self.readers)

    @property
    def totals(self) -> tuple[int, ...]:
        """The messages of each week, all readers together."""
        return tuple(sum(r.weeks[n] for r in self.readers) for n in range(len(self.mondays)))

    @property
    def most(self) -> int:
        """To one reader in one week."""
        return max((reader.most for reader in self.readers), default=0)

    @property
    def median(self) -> float:
        """Over every week of every reader."""
        return median(chain.from_iterable(r.weeks for r in self.readers)) if self.readers else 0

    @property
    def median_when_any(self) -> float:
        """Over the weeks in which a reader gets a message at all."""
        counts = [n for reader in self.readers for n in reader.weeks if n]
        return median(counts) if counts else 0

    def busiest(self, reader: Reader) -> date:
        """The Monday of the first of the reader's fullest weeks."""
        return self.mondays[reader.weeks.index(reader.most)]


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def tally(sent: Iterable[tuple[str, date]], first: date, last: date) -> Tally:
    """Count what was sent (to whom, on which day) in the weeks from `first` to `last`.

    The first and the last week may be cut short. Raises KeyError for a day outside them.
    """
    begins = [monday(first)]
    while begins[-1] + WEEK <= last:
        begins.append(begins[-1] + WEEK)
    place = {day: number for number, day in enumerate(begins)}
    counts: dict[str, list[int]] = {}
    for recipient, day in sent:
        counts.setdefault(recipient, [0] * len(begins))[place[monday(day)]] += 1
    readers = [Reader(recipient, tuple(weeks)) for recipient, weeks in counts.items()]
    readers.sort(key=lambda reader: (-reader.total, reader.recipient))
    return Tally(tuple(begins), tuple(readers))
