"""The rating key of a plan, and what it says of a forecast (BP16, RAG rating key)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from governance.dates import add_months, end_of_month
from governance.record import Index, Record
from governance.timescale import Precision


class Meaning(StrEnum):
    """What a rating stands for, whatever a plan calls it."""

    ON_TIME = "on time"
    LATE = "late"
    SERIOUS = "seriously late"
    DONE = "done"
    EVALUATED = "evaluated"


class Impact(StrEnum):
    """What being late is likely to mean. Not stated is None, never a guess."""

    UNLIKELY = "unlikely"
    SIGNIFICANT = "significant"


@dataclass(frozen=True, slots=True)
class Rating:
    """One line of a key: what owners write, what people read, what it stands for."""

    word: str
    says: str
    meaning: Meaning
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingKey(Record):
    """A plan's own key. `late_months`: beyond so many months late is serious."""

    ratings: tuple[Rating, ...]
    late_months: int = 3

    def rating(self, word: str) -> Rating | None:
        return next((r for r in self.ratings if r.word == word), None)

    def meaning(self, meaning: Meaning) -> Rating:
        return next(r for r in self.ratings if r.meaning is meaning)


class Lateness(StrEnum):
    ON_TIME = "within the agreed timescale"
    UNDER = "less than the limit late"
    EXACTLY = "exactly the limit late"
    OVER = "more than the limit late"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the key would say. Every word in `agrees` is in line with the key."""

    lateness: Lateness
    impact: Impact | None
    agrees: tuple[str, ...]
    months: int

    def differs(self, word: str) -> bool:
        return word not in self.agrees


KEYS = Index("key.all", RatingKey, ("id",))


def read_key(
    key: RatingKey,
    agreed: date | None,
    precision: Precision,
    forecast: date | None,
    impact: Impact | None,
) -> Reading | None:
    """Work out what the key says of work under way; None where it cannot say.

    It cannot say without an agreed date and a forecast. The rating itself stays the
    owner's judgement; this only tells where the two part.
    """
    if agreed is None or forecast is None:
        return None
    lateness = measure(agreed, precision, forecast, key.late_months)
    meanings = MEANINGS[lateness, impact]
    words = tuple(key.meaning(meaning).word for meaning in meanings)
    return Reading(lateness, impact, words, key.late_months)


def measure(agreed: date, precision: Precision, forecast: date, months: int) -> Lateness:
    """How late a forecast is against the agreed date (the month's last day if only a month)."""
    if forecast <= agreed:
        return Lateness.ON_TIME
    limit = add_months(agreed, months)
    if precision is Precision.MONTH:
        limit = end_of_month(limit.year, limit.month)
    if forecast == limit:
        return Lateness.EXACTLY
    return Lateness.UNDER if forecast < limit else Lateness.OVER


_BOTH = (Meaning.LATE, Meaning.SERIOUS)
_SERIOUS = (Meaning.SERIOUS,)
MEANINGS: dict[tuple[Lateness, Impact | None], tuple[Meaning, ...]] = {
    (Lateness.ON_TIME, None): (Meaning.ON_TIME,),
    (Lateness.ON_TIME, Impact.UNLIKELY): (Meaning.ON_TIME,),
    (Lateness.ON_TIME, Impact.SIGNIFICANT): (Meaning.ON_TIME,),
    (Lateness.UNDER, None): _BOTH,
    (Lateness.UNDER, Impact.UNLIKELY): (Meaning.LATE,),
    (Lateness.UNDER, Impact.SIGNIFICANT): _SERIOUS,
    (Lateness.EXACTLY, None): _BOTH,
    (Lateness.EXACTLY, Impact.UNLIKELY): _BOTH,
    (Lateness.EXACTLY, Impact.SIGNIFICANT): _SERIOUS,
    (Lateness.OVER, None): _SERIOUS,
    (Lateness.OVER, Impact.UNLIKELY): _SERIOUS,
    (Lateness.OVER, Impact.SIGNIFICANT): _SERIOUS,
}
