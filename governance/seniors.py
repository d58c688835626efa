"""Whom the ladder tells: whoever sits there for the lead's agency, then the chair."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from governance.addressing import responsible
from governance.groups import SeatKind
from governance.parts import Part
from governance.permissions import may


class Rung(StrEnum):
    """Told in this order, so many working days after the first request, as the policy says."""

    SEAT = "seat"
    CHAIR = "chair"


def owing(part: Part, day: date) -> set[str]:
    """Those who owe the answer, and whoever stands in for them."""
    people = responsible(part, day)
    return {*people, *part.p.stand_ins(people, day)}


def seniors(part: Part, rung: Rung, day: date) -> tuple[str, ...]:
    """Nobody where the seat is vacant or theirs is the answer; never the scrutineer."""
    owe = owing(part, day)
    return tuple(p for p in _candidates(part, rung, day) if _may_hear(part, p, owe, day))


def _candidates(part: Part, rung: Rung, day: date) -> Iterator[str]:
    group = part.action.group
    if group not in part.p.groups:
        return
    if rung is Rung.CHAIR:
        yield from part.p.chair(group, day)
        return
    for agency in _agencies(part, day):
        yield from part.p.seats_of(agency, group, day)


def _agencies(part: Part, day: date) -> tuple[str, ...]:
    """The agencies of those who owe the answer: the part's own, else those of their posts."""
    if part.agency:
        return (part.agency,)
    posts = (post for person in part.leads(day) for post in part.p.posts_of(person, day))
    return tuple(dict.fromkeys(post.agency for post in posts))


def _may_hear(part: Part, person: str, owe: set[str], day: date) -> bool:
    seats = (kind for _, kind in part.p.seats_held(person, day))
    return (
        person not in owe
        and SeatKind.SCRUTINEER not in seats
        and may(part.p, person, "action.show", part.action, day)
    )
