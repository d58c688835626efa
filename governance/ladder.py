"""The ladder: who is told, step by step, where a lead who was asked does not answer.

Only requests that were delivered count, only from the agreed date on, and only to those who owe the
answer today; any answer, and putting it off, begins afresh. The first request says who will be told
next and when. Whoever could not be there, and quiet days, are not counted. The scrutineer is never
told, nor whoever owes the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from governance.addressing import responsible
from governance.asking import put_off_until
from governance.dates import london
from governance.groups import SeatKind
from governance.parts import Part
from governance.permissions import may


class Rung(StrEnum):
    """Told in this order, so many working days after the first request, as the policy says."""

    SEAT = "seat"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class Delivered:
    """That a request about the part reached somebody."""

    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """`people` are told at `at`; nobody where the seat is vacant or theirs is the answer."""

    rung: Rung
    occurrence: str
    at: datetime
    people: tuple[str, ...]


def steps(part: Part, delivered: Iterable[Delivered], today: date) -> tuple[Step, ...]:
    """The whole ladder, as it stands today; empty while nothing counts that was delivered."""
    begins = _begins(part, delivered, today)
    if begins is None:
        return ()
    rungs = zip(Rung, part.p.policy.ladder, strict=True)
    return tuple(_step(part, rung, begins, count, today) for rung, count in rungs)


def _begins(part: Part, delivered: Iterable[Delivered], today: date) -> date | None:
    agreed = part.action.agreed
    if agreed is None or not part.askable:
        return None
    since = [part.update.at if part.update else None, put_off_until(part)]
    fresh = [at for at in since if at is not None]
    days = (
        london(one.at).date()
        for one in delivered
        if all(one.at >= at for at in fresh) and _theirs(part, one, today)
    )
    return min((day for day in days if day >= agreed), default=None)


def _theirs(part: Part, one: Delivered, today: date) -> bool:
    """Whether it went to somebody who owed the answer that day, and it is still theirs to give: a
    successor begins afresh."""
    day = london(one.at).date()
    still = not set(responsible(part, day)).isdisjoint(responsible(part, today))
    return still and one.person in _owing(part, day)


def _owing(part: Part, day: date) -> set[str]:
    """Those who owe the answer, and whoever stands in for them."""
    people = responsible(part, day)
    return {*people, *part.p.stand_ins(people, day)}


def _step(part: Part, rung: Rung, begins: date, count: int, today: date) -> Step:
    at = part.slot(_counted(part, begins, count))
    told = max(at.date(), today)
    owing = _owing(part, told)
    people = tuple(p for p in _candidates(part, rung, told) if _may_hear(part, p, owing, told))
    answer = f".u{part.update.id.rpartition('/')[2]}" if part.update else ""
    occurrence = part.named(f"v{part.action.agreed_version}{answer}.{rung.value}")
    return Step(rung, occurrence, at, people)


def _counted(part: Part, day: date, count: int) -> date:
    """The `count`-th day after `day` on which an answer could be hoped for."""
    while count > 0:
        day += timedelta(days=1)
        if part.is_open(day) and _somebody_there(part, day):
            count -= 1
    return day


def _somebody_there(part: Part, day: date) -> bool:
    people = responsible(part, day)
    return not people or any(not part.p.absent(person, day) for person in people)


def _candidates(part: Part, rung: Rung, day: date) -> Iterator[str]:
    group = part.action.group
    if group not in part.p.groups:
        return
    if rung is Rung.CHAIR:
        yield from part.p.chair(group, day)
        return
    for agency in agencies_of(part, day):
        yield from part.p.seats_of(agency, group, day)


def agencies_of(part: Part, day: date) -> tuple[str, ...]:
    """The agencies of those who owe the answer: the part's own, else those of their posts."""
    if part.agency:
        return (part.agency,)
    posts = (post for person in part.leads(day) for post in part.p.posts_of(person, day))
    return tuple(dict.fromkeys(post.agency for post in posts))


def _may_hear(part: Part, person: str, owing: set[str], day: date) -> bool:
    seats = (kind for _, kind in part.p.seats_held(person, day))
    return (
        person not in owing
        and SeatKind.SCRUTINEER not in seats
        and may(part.p, person, "action.show", part.action, day)
    )
