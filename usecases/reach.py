"""Where a platform has somebody, or a group: what a messenger needs to know to write to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.accounts import (
    ACCOUNTS_BY_PERSON,
    CHANNELS_BY_GROUP,
    Conversation,
    platform_of,
)
from governance.people import Person
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class Reach:
    """`recipient` is person:ID or group:ID."""

    recipient: str
    platform: str


@dataclass(frozen=True, slots=True)
class Reached:
    """`address` is the id of an account or a channel; empty where there is none. `person_email` is
    by what somebody without an account may be found. `conversation` is where they are written to,
    on a platform that has to be told."""

    address: str
    person_email: str = ""
    conversation: Conversation | None = None


def reach(w: Work, command: Reach, _now: datetime) -> Reached:
    """Of several accounts the one that was linked last."""
    kind, _, name = command.recipient.partition(":")
    if kind == "group":
        channels = w.find(CHANNELS_BY_GROUP, name)
        return _reached(w, next((c.id for c in channels if _there(c.id, command)), ""))
    person = w.get(Person, name)
    if kind != "person" or person is None:
        return Reached("")
    held = (one for one in w.find(ACCOUNTS_BY_PERSON, name) if one.active)
    there = [one for one in held if _there(one.id, command)]
    last = max(there, key=lambda one: one.linked_at, default=None)
    return _reached(w, last.id if last else "", person.email or "")


def _reached(w: Work, address: str, email: str = "") -> Reached:
    return Reached(address, email, w.get(Conversation, address) if address else None)


def _there(id_: str, command: Reach) -> bool:
    return platform_of(id_) == command.platform
