"""When people are asked about their interests, and what counts as an answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.attending import Roll
from governance.dates import add_months, london
from governance.interests import Declaration, DeclarationKind
from governance.partnership import Partnership
from governance.people import Post
from governance.record import Index, Record

YEAR = 12  # months


class Why(StrEnum):
    """Why somebody is asked to look at their register."""

    SEAT = "they took a seat"
    CHANGE = "their post changed"
    YEARLY = "a year has passed"


@dataclass(frozen=True, slots=True)
class Review:
    """`occurrence` counts the answers so far, so that each is asked for once."""

    why: Why
    occurrence: str


class Answer(StrEnum):
    """Where somebody stands with one meeting. Silence is NONE, and never a nil."""

    DECLARED = "declared an interest"
    NIL = "nothing to declare"
    BEFORE = "nothing to declare, before items were added"
    ROOM = "asked aloud, none declared"
    APOLOGIES = "apologies"
    NONE = "no answer"


OWED = frozenset({Answer.NONE, Answer.BEFORE})
"""What the chair still has to ask about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Record):
    """What was recorded of a meeting's room; the id is the meeting's.

    `asked`: interests were asked about aloud, and of those `present` none was declared that is not
    on record. `waived`: the chair went on without a quorum, and `why`. `there_by` recorded who was
    there.
    """

    present: tuple[str, ...] = ()
    asked_by: str = ""
    asked_at: datetime | None = None
    waived_by: str = ""
    waived_at: datetime | None = None
    why: str = ""
    there_by: str = ""
    there_at: datetime | None = None


def review_due(
    p: Partnership, person: str, day: date, declared: Sequence[Declaration]
) -> Review | None:
    """Whether somebody is to look at their register on a day: whoever sits on a group that
    declares. Their standing interests serve all their groups, so one answer does."""
    if not any(reviews(p, group) for group in p.groups_of(person, day)):
        return None
    answers = [one for one in declared if one.register]
    last = max((london(one.at).date() for one in answers), default=None)
    why = _why(p, person, day, last)
    return None if why is None else Review(why, f"{why.name.lower()}.r{len(answers)}")


def reviews(p: Partnership, group: str) -> bool:
    """A group of whose members nothing is asked around its meetings asks nothing of this either."""
    return declares(p, group) and p.groups[group].stages != ()


def declares(p: Partnership, group: str) -> bool:
    return group in p.groups and p.groups[group].declares


def answers(
    roll: Roll, declared: Iterable[Declaration], room: Room | None, items: Collection[str]
) -> dict[str, Answer]:
    """Of everybody with a seat, and of deputies who come. `declared` is what was for this meeting;
    `items` are what it is to come to now."""
    said: dict[str, list[Declaration]] = {}
    for one in declared:
        said.setdefault(one.person, []).append(one)
    people = dict.fromkeys((*roll.sitting.seated, *sorted(roll.coming), *sorted(roll.there)))
    asked = room.present if room else ()
    return {one: _answer(roll, one, said.get(one, []), asked, items) for one in people}


def _answer(
    roll: Roll, person: str, said: list[Declaration], asked: Collection[str], items: Collection[str]
) -> Answer:
    if any(one.kind is DeclarationKind.SPECIFIC for one in said):
        return Answer.DECLARED
    if any(set(items) <= set(one.items) for one in said):
        return Answer.NIL
    if person in asked:
        return Answer.ROOM
    if person in roll.away and person not in roll.there:
        return Answer.APOLOGIES
    return Answer.BEFORE if said else Answer.NONE


def _why(p: Partnership, person: str, day: date, last: date | None) -> Why | None:
    if last is None:
        return Why.SEAT
    begun = [post for post, since in _begun(p, person, day) if since is not None and since > last]
    if any(_is_seat(p, post) for post in begun):
        return Why.SEAT
    if begun:
        return Why.CHANGE
    return Why.YEARLY if add_months(last, YEAR) <= day else None


def _begun(p: Partnership, person: str, day: date) -> Iterator[tuple[Post, date | None]]:
    """The posts they hold, and since when."""
    for post in p.posts_of(person, day):
        for held in post.holders:
            if held.person == person and held.covers(day):
                yield post, held.since


def _is_seat(p: Partnership, post: Post) -> bool:
    groups = (group for group in p.groups.values() if group.declares)
    return any(seat.post == post.id for group in groups for seat in group.seats)


ROOMS = Index("room.all", Room, ("id",))
