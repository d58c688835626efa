"""Leave: who is away, and who stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from governance.record import Index, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Record):
    """Somebody away from `first` to `last`, both days included.

    The id is the person and the first day. `stand_in` is asked instead; None where nobody is.
    """

    person: str
    first: date
    last: date
    stand_in: str | None = None

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


LEAVES = Index("leave.person", Leave, ("person", "first"))


def away(leaves: Iterable[Leave], person: str, day: date) -> Leave | None:
    """The leave somebody is on, on a day."""
    found = (leave for leave in leaves if leave.person == person and leave.covers(day))
    return next(found, None)


def stands_in(leaves: Iterable[Leave], person: str, day: date) -> str | None:
    """Who is there for a person on a day: themselves, or along the stand-ins the first who is.

    None where everybody along the way is away.
    """
    kept, asked = tuple(leaves), [person]
    while (leave := away(kept, asked[-1], day)) is not None:
        if leave.stand_in is None or leave.stand_in in asked:
            return None
        asked.append(leave.stand_in)
    return asked[-1]
