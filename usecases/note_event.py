"""Whether something a platform told of was dealt with, and the note that it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from usecases.ports.store import Work
from usecases.records import Receipt

KIND = "event"


@dataclass(frozen=True, slots=True)
class HasEvent:
    """`event` begins with the platform's name: its ids are its own."""

    event: str


@dataclass(frozen=True, slots=True)
class NoteEvent:
    """Only once it is dealt with: one that is cut short is dealt with when it comes again."""

    event: str


@dataclass(frozen=True, slots=True)
class EventNoted:
    noted: bool


def has_event(w: Work, command: HasEvent, _now: datetime) -> EventNoted:
    return EventNoted(w.get(Receipt, _key(command)) is not None)


def note_event(w: Work, command: NoteEvent, now: datetime) -> EventNoted:
    if w.get(Receipt, _key(command)) is None:
        w.put(Receipt(id=_key(command), at=now, actor=w.actor, kind=KIND))
        w.enter("event", command.event)
    return EventNoted(noted=True)


def _key(command: HasEvent | NoteEvent) -> str:
    return f"{KIND}:{command.event}"
