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
    """`message` as it was claimed for redrawing; `again_at`, in machine time, where it failed.

    `address` is where it is now; empty is where it was.
    """

    message: Message
    again_at: datetime | None = None
    address: str = ""


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
    if message is None:
        return ToRedraw(())
    settled = message.redraw_at == command.message.redraw_at
    at = command.again_at if settled else message.redraw_at
    address = command.address or message.address
    if settled or address != message.address:
        w.put(replace(message, redraw_at=at, address=address))
        w.enter("redrawn", message.id)
    return ToRedraw(())
