"""Who is away with nobody there instead, and what waits for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.actions import ACTIONS_BY_STATE, LIVE
from governance.addressing import address, responsible
from governance.asks import ASKS_BY_SUBJECT, AskState
from governance.leave import Leave
from governance.parts import Part
from usecases.parts import parts_of
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class Alone:
    """Somebody away until the day before `back_on`, the references they owe an answer to, and those
    of them about which something waits to be asked."""

    person: str
    back_on: date
    owes: tuple[str, ...]
    waiting: tuple[str, ...]


def away_alone(s: Scene) -> tuple[Alone, ...]:
    """Today, and only by what the reader may see."""
    owes: dict[str, list[str]] = {}
    back: dict[str, date] = {}
    for part in _visible(s):
        found = address(part, s.day)
        if part.askable and found.back_on is not None:
            for person in responsible(part, s.day):
                owes.setdefault(person, []).append(part.action.id)
                back[person] = found.back_on
    return tuple(
        Alone(s.name(person), back[person], tuple(dict.fromkeys(refs)), _waiting(s, person, refs))
        for person, refs in owes.items()
    )


def due_alone(s: Scene, leave: Leave) -> tuple[str, ...]:
    """What falls due in a leave with nobody there to be asked."""
    found = (
        part.action.id
        for part in _visible(s)
        if (due := part.action.agreed) is not None
        and leave.covers(due)
        and leave.person in responsible(part, due)
        and not address(part, due).people
    )
    return tuple(dict.fromkeys(found))


def _visible(s: Scene) -> Iterator[Part]:
    live = (action for state in LIVE for action in s.w.find(ACTIONS_BY_STATE, state))
    for action in sorted(live, key=lambda action: action.id):
        if s.may("action.show", action):
            yield from parts_of(s, action)


def _waiting(s: Scene, person: str, refs: list[str]) -> tuple[str, ...]:
    def waits(ref: str) -> bool:
        asks = s.w.find(ASKS_BY_SUBJECT, ref, AskState.OPEN)
        return any(ask.unsent and ask.recipient == f"person:{person}" for ask in asks)

    return tuple(ref for ref in dict.fromkeys(refs) if waits(ref))
