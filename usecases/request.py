"""Asking those who owe an answer, or whoever is there for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from governance.addressing import address, responsible
from governance.asks import Ask, AskState, Over, Rule, ask_id
from governance.parts import Part
from governance.policy import Lane, next_slot
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked or told of a part: by which rule, and which occurrence of it."""

    part: Part
    rule: Rule
    occurrence: str


def request(s: Scene, one: Asking) -> tuple[str, ...]:
    """The ids of the new asks; one that was taken from somebody is theirs again.

    Where nobody is there it waits with those who owe the answer for the first of them to be back.
    """
    found = address(one.part, s.day)
    at = None if found.back_on is None else one.part.slot(found.back_on)
    return tell(s, one, found.people or responsible(one.part, s.day), at)


def tell(
    s: Scene, one: Asking, people: Iterable[str], at: datetime | None = None
) -> tuple[str, ...]:
    """From `at` on; None is as soon as the lane may speak."""
    at = at or next_slot(Lane.DAILY, s.now, s.p.policy, s.p.days)
    asks = [replace(ask_of(s, one, person), attention_at=at) for person in people]
    return tuple(ask.id for ask in asks if s.w.ask(ask) or _taken_up(s, ask))


def ask_of(s: Scene, one: Asking, person: str) -> Ask:
    recipient = f"person:{person}"
    return Ask(
        id=ask_id(one.rule, one.part.action.id, one.occurrence, recipient),
        rule=one.rule,
        subject=one.part.action.id,
        occurrence=one.occurrence,
        recipient=recipient,
        lane=Lane.DAILY,
        asked_at=s.now,
        share=one.part.agency,
    )


def _taken_up(s: Scene, ask: Ask) -> bool:
    there = s.w.get(Ask, ask.id)
    if there is None or there.over is not Over.ELSEWHERE:
        return False
    s.w.put(replace(there, state=AskState.OPEN, attention_at=ask.attention_at, over=None))
    return True
