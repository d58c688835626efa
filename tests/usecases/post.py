"""A message on its way to Rachel, put into the store as if it had been bundled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from governance.asks import AT_ONCE, Ask, Message, message_id
from tests.jobs.office import START, Office
from tests.usecases.cast import RACHEL, ask, kept, put
from usecases.claim import Claim, Claimed
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery
from usecases.settle import Settle, Settled

ME = f"person:{RACHEL}"


def queued(office: Office, *asks: Ask, sequence: int = 1, **fields: Any) -> Message:
    """The message and its asks, kept; without asks it carries one about Rachel's action."""
    asks = asks or (ask(ME),)
    lane, to = asks[0].lane, asks[0].recipient
    key = message_id(lane, to, START.date(), sequence)
    plain = {"lane": lane, "recipient": to, "on": START.date(), "try_at": AT_ONCE}
    ids = tuple(one.id for one in asks)
    put(office, Message(id=key, asks=ids, **{**plain, **fields}), *(_in(one, key) for one in asks))
    return kept(office, Message, key)


def _in(one: Ask, key: str) -> Ask:
    return replace(one, attention_at=None, message=key)


def claimed(office: Office, **fields: Any) -> tuple[Message, ...]:
    reply: Claimed = office.do(CLERK, Claim(office.machine(), **fields))
    return reply.messages


def taken(office: Office, *asks: Ask, **fields: Any) -> Message:
    """One that was queued and claimed."""
    message = queued(office, *asks, **fields)
    assert [one.id for one in claimed(office)] == [message.id]
    return kept(office, Message, message.id)


def settled(
    office: Office, message: Message, delivery: Delivery, patience: timedelta = timedelta()
) -> Settled:
    command = Settle(message.id, delivery, office.machine(), patience)
    reply: Settled = office.do(CLERK, command)
    return reply
