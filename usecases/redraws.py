"""Sent messages that must be shown afresh, and that one of them has been."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.asks import MESSAGES_TO_REDRAW, Message
from usecases.ports.store import Work
from usecases.settle import PAUSE


@dataclass(frozen=True, slots=True)
class Redraws:
    """`machine` is machine time."""

    machine: datetime


@dataclass(frozen=True, slots=True)
class Redrawn:
    """`message` as it was claimed for redrawing; `again_at`, in machine time, where it failed."""

    message: Message
    again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ToRedraw:
    messages: tuple[Message, ...]


def redraws(w: Work, command: Redraws, _now: datetime) -> ToRedraw:
    """Each is put off a little first, so that one that always fails cannot be tried in a ring."""
    found = w.find(MESSAGES_TO_REDRAW, upto=command.machine)
    put_off = tuple(w.put(replace(m, redraw_at=command.machine + PAUSE)) for m in found)
    if found:
        w.enter("redraw", f"{len(found)} messages")
    return ToRedraw(put_off)


def redrawn(w: Work, command: Redrawn, _now: datetime) -> ToRedraw:
    """A change that came while it was being redrawn keeps it on the list."""
    message = w.get(Message, command.message.id)
    if message is not None and message.redraw_at == command.message.redraw_at:
        w.put(replace(message, redraw_at=command.again_at))
        w.enter("redrawn", message.id)
    return ToRedraw(())
