"""Sent messages that must be shown afresh, and that one of them has been."""

from __future__ import annotations

from collections.abc import Mapping
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

    `addresses` are pairs of a place and where it is there now; empty is where it was.
    """

    message: Message
    again_at: datetime | None = None
    addresses: tuple[tuple[str, str], ...] = ()


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
    moved = _moved(message, dict(command.addresses))
    if settled or moved != message:
        w.put(replace(moved, redraw_at=at))
        w.enter("redrawn", message.id)
    return ToRedraw(())


def _moved(message: Message, addresses: Mapping[str, str]) -> Message:
    copies = tuple(
        replace(copy, address=addresses.get(copy.place) or copy.address) for copy in message.copies
    )
    address = addresses.get(message.place) or message.address
    return replace(message, address=address, copies=copies)
