"""How actions stood at a moment that has passed, and how many stood how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action, ActionState, Update
from governance.dates import london
from governance.ratings import Meaning, Rating, RatingKey
from governance.shares import LEAST_GOOD_FIRST


@dataclass(frozen=True, slots=True)
class Past:
    """What was said of an action, the oldest first, and when it was reopened or found to have done
    what it was for."""

    updates: tuple[Update, ...] = ()
    reopened: tuple[datetime, ...] = ()
    resolved: tuple[datetime, ...] = ()


def rating_at(key: RatingKey, action: Action, past: Past, at: datetime) -> Rating | None:
    """None while nobody had rated it. Where each agency answers for itself, the least good of the
    parts that were owed; what was said before it was reopened does not count any more."""
    begins = max((one for one in past.reopened if one <= at), default=None)
    told = [one for one in past.updates if one.at <= at and (begins is None or one.at > begins)]
    if any(one <= at and (begins is None or one > begins) for one in past.resolved):
        return key.meaning(Meaning.EVALUATED)
    newest = {one.agency: key.rating(one.rating) for one in told}
    found = {rating.meaning: rating for rating in newest.values() if rating is not None}
    owed = next((found[meaning] for meaning in LEAST_GOOD_FIRST if meaning in found), None)
    if owed is not None or not found:
        return owed
    whole = "" in newest or ended_by(action, london(at).date())
    return key.meaning(Meaning.DONE) if whole else None


def ended_by(action: Action, day: date) -> bool:
    return action.ended_on is not None and action.ended_on <= day


def on_the_list(action: Action, at: datetime, since: date | None) -> bool:
    """Whether a meeting had it before it: not what was added later, was cancelled, or had been
    completed before the meeting before, `since`."""
    day = london(at).date()
    if action.listed_after(at):
        return False
    if not ended_by(action, day):
        return True
    late = since is None or (action.ended_on is not None and action.ended_on > since)
    return action.state is ActionState.COMPLETED and late


@dataclass(frozen=True, slots=True)
class Standing:
    """How many actions stood how at a meeting, by what their rating means; None is not rated.
    `on` is the meeting's day; None is now."""

    on: date | None
    counts: dict[Meaning | None, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def standing(on: date | None, ratings: Iterable[Rating | None]) -> Standing:
    """Every meaning has its count, in the order of ORDER."""
    counts: dict[Meaning | None, int] = dict.fromkeys(ORDER, 0)
    for rating in ratings:
        counts[rating.meaning if rating is not None else None] += 1
    return Standing(on, counts)


ORDER: tuple[Meaning | None, ...] = (
    *(Meaning.SERIOUS, Meaning.LATE, None, Meaning.ON_TIME, Meaning.DONE, Meaning.EVALUATED),
)
"""What a chair looks at first comes first."""
