"""Find messages whose fate is unclear: claimed by a courier that never came back, or sent with no
answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance.asks import MESSAGES_LEASED, MESSAGES_TO_LOOK, Message, MessageState
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class Rescue:
    """`machine` is machine time; `patience` is how long a message takes to be found.

    `alone`: no courier but this one can be alive, so every claim counts as lapsed (a restart on
    the embedded store).
    """

    machine: datetime
    patience: timedelta = timedelta()
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Rescued:
    """Those to be looked for now."""

    unclear: tuple[Message, ...]


def rescue(w: Work, command: Rescue, _now: datetime) -> Rescued:
    lapsed = w.find(MESSAGES_LEASED, upto=None if command.alone else command.machine)
    for message in lapsed:
        w.put(unclear(message, command.machine + command.patience))
    if lapsed:
        w.enter("message.unclear", f"{len(lapsed)} messages")
    return Rescued(tuple(w.find(MESSAGES_TO_LOOK, upto=command.machine)))


def unclear(message: Message, look_at: datetime) -> Message:
    """It may have arrived, and was not looked for yet."""
    state = MessageState.UNCLEAR
    return replace(message, state=state, lease_until=None, look_at=look_at, looks=0, unsure=True)
