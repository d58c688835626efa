"""Find messages whose fate is unclear: claimed by a courier that never came back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.asks import MESSAGES_BY_STATE, MESSAGES_LEASED, Message, MessageState
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class Rescue:
    """`machine` is machine time. None: no courier but this one can be alive, so every claim
    counts as lapsed (a restart on the embedded store)."""

    machine: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rescued:
    unclear: tuple[Message, ...]


def rescue(w: Work, command: Rescue, _now: datetime) -> Rescued:
    lapsed = w.find(MESSAGES_LEASED, upto=command.machine)
    for message in lapsed:
        w.put(replace(message, state=MessageState.UNCLEAR, lease_until=None))
    if lapsed:
        w.enter("message.unclear", f"{len(lapsed)} messages")
    return Rescued(tuple(w.find(MESSAGES_BY_STATE, MessageState.UNCLEAR)))
