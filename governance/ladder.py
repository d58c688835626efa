"""The ladder: who is told, step by step, where a lead who was asked does not answer.

Only requests that were delivered count, only from the agreed date on, and only to those who owe the
answer today; any answer, and putting it off, begins afresh. Each request says who will be told next
and when, and nobody is told who was not named so: where somebody else sits there by then, the next
request names them, and they wait as long again. Whoever could not be there, and quiet days, are not
counted. The scrutineer is never told, nor whoever owes the answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from governance.addressing import responsible
from governance.asking import put_off_until
from governance.asks import Announcement
from governance.dates import london
from governance.parts import Part
from governance.seniors import Rung, owing, seniors


@dataclass(frozen=True, slots=True)
class Delivered:
    """That a request about the part reached somebody, and what it announced."""

    person: str
    at: datetime
    announces: Announcement | None = None

    @property
    def day(self) -> date:
        return london(self.at).date()


@dataclass(frozen=True, slots=True)
class Step:
    """`people` are told at `at`; nobody where the seat is vacant or theirs is the answer. One that
    was not `announced` yet waits for a request to say so, and `at` is when it would be after one
    of today."""

    rung: Rung
    occurrence: str
    at: datetime
    people: tuple[str, ...]
    announced: bool = False


def steps(part: Part, delivered: Iterable[Delivered], today: date) -> tuple[Step, ...]:
    """The whole ladder, as it stands today; empty while nothing counts that was delivered."""
    counted = _counted(part, delivered, today)
    return tuple(_step(part, rung, counted, today) for rung in Rung) if counted else ()


def next_step(ladder: Sequence[Step], taken: Collection[str]) -> Step | None:
    """Of those that tell somebody, the first that was announced, else the first. It never goes back
    behind one that was `taken`, nor skips one that was announced and is held."""
    last = max((n for n, step in enumerate(ladder, 1) if step.occurrence in taken), default=0)
    coming = [step for step in ladder[last:] if step.people]
    announced = (step for step in coming if step.announced)
    return next(announced, coming[0] if coming else None)


def rung_of(occurrence: str) -> Rung:
    return Rung(occurrence.partition("@")[0].rpartition(".")[2])


def _counted(part: Part, delivered: Iterable[Delivered], today: date) -> list[Delivered]:
    agreed = part.action.agreed
    if agreed is None or not part.askable:
        return []
    since = [part.update.at if part.update else None, put_off_until(part)]
    fresh = [at for at in since if at is not None]
    return [
        one
        for one in delivered
        if one.day >= agreed and all(one.at >= at for at in fresh) and _theirs(part, one, today)
    ]


def _theirs(part: Part, one: Delivered, today: date) -> bool:
    """Whether it went to somebody who owed the answer that day, and it is still theirs to give: a
    successor begins afresh."""
    still = not set(responsible(part, one.day)).isdisjoint(responsible(part, today))
    return still and one.person in owing(part, one.day)


def _step(part: Part, rung: Rung, counted: Sequence[Delivered], today: date) -> Step:
    """As it was announced, where those who are there to be told were named; else as it would be
    after a request of today."""
    answer = f".u{part.update.id.rpartition('/')[2]}" if part.update else ""
    occurrence = part.named(f"v{part.action.agreed_version}{answer}.{rung.value}")
    begins = min(one.day for one in counted)
    # a request that came only on the day it speaks of, or later, leaves no time to answer
    said = [
        (one.day, one.announces)
        for one in counted
        if one.announces and one.announces.step == occurrence and one.day < one.announces.on
    ]
    if said:
        named = {person for _, one in said for person in one.people}
        on = max(one.on for _, one in said)
        at = max(_earliest(part, rung, begins, min(day for day, _ in said)), part.slot(on))
        people = tuple(p for p in seniors(part, rung, max(at.date(), today)) if p in named)
        if people:
            return Step(rung, occurrence, at, people, announced=True)
    at = _earliest(part, rung, begins, today)
    return Step(rung, occurrence, at, seniors(part, rung, at.date()))


def _earliest(part: Part, rung: Rung, begins: date, announced: date) -> datetime:
    """So many days after the first request, and as many after the one that announced it as after
    the step before; the business manager sees it ahead of time in any case."""
    policy, number = part.p.policy, tuple(Rung).index(rung)
    counts = (0, *policy.ladder)
    gap = max(counts[number + 1] - counts[number], policy.ladder_preview + 1)
    ends = (_after(part, begins, counts[number + 1]), _after(part, announced, gap))
    return part.slot(max(ends))


def _after(part: Part, day: date, count: int) -> date:
    """The `count`-th day after `day` on which an answer could be hoped for."""
    while count > 0:
        day += timedelta(days=1)
        if part.is_open(day) and _somebody_there(part, day):
            count -= 1
    return day


def _somebody_there(part: Part, day: date) -> bool:
    people = responsible(part, day)
    return not people or any(not part.p.absent(person, day) for person in people)
