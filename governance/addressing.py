"""Whom a request goes to on a day: those who owe the answer, or whoever is there for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from governance.leave import away
from governance.parts import Part
from governance.permissions import may


@dataclass(frozen=True, slots=True)
class Address:
    """`people` to ask on that day. Where it is nobody, `back_on` is the first working day on which
    somebody is back; None where there is nobody in the partnership to ask."""

    people: tuple[str, ...] = ()
    back_on: date | None = None


def responsible(part: Part, day: date) -> tuple[str, ...]:
    """The leads; for a vacant post its agency's seat and the business manager, who stands for
    everything that is nobody's."""
    if leads := part.leads(day):
        return leads
    caretakers = () if part.agency else part.p.caretakers(part.action, day)
    return tuple(dict.fromkeys((*caretakers, *part.p.managers(day))))


def address(part: Part, day: date) -> Address:
    """Of two who share a post whoever is there, else a stand-in who may answer, else nobody yet."""
    people = responsible(part, day)
    here = tuple(person for person in people if away(part.p.leaves, person, day) is None)
    if here or not people:
        return Address(here)
    instead = tuple(
        person
        for person in part.p.stand_ins(people, day)
        if may(part.p, person, "action.update", part.action, day)
    )
    return Address(instead) if instead else Address((), back_on(part, day))


def back_on(part: Part, day: date) -> date:
    """The first working day after `day` on which one of those who owe the answer is not away."""
    day += timedelta(days=1)
    while not part.p.days.is_working(day) or _all_away(part, day):
        day += timedelta(days=1)
    return day


def _all_away(part: Part, day: date) -> bool:
    people = responsible(part, day)
    return bool(people) and all(away(part.p.leaves, person, day) for person in people)


def last_day_here(part: Part, day: date) -> date | None:
    """Where those who owe the answer are all away on `day` and nobody stands in, the last day
    before it on which somebody can be asked."""
    if not _all_away(part, day) or address(part, day).people:
        return None
    while _all_away(part, day) or not part.is_open(day):
        day -= timedelta(days=1)
    return day
