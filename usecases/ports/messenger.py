"""A messenger takes one message to one platform, and can say whether it got there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from governance.asks import Message


class Outcome(StrEnum):
    SENT = "sent"
    UNCLEAR = "it may have arrived"
    PASSING = "passing error"
    TARGET = "this recipient cannot be reached"
    INSTALL = "the platform refuses us"
    PAYLOAD = "the content was refused"
    UNKNOWN = "nobody can tell whether it arrived"


@dataclass(frozen=True, slots=True)
class Delivery:
    """How sending went. `retry_after` is in seconds; `trouble` is for the business manager.

    `address` is where the platform has the message, or the parts of it that arrived; it is the
    platform's own and nobody else reads it. Empty leaves what is known as it is.
    """

    outcome: Outcome
    trouble: str = ""
    retry_after: float | None = None
    address: str = ""


class Messenger(Protocol):
    patience: timedelta
    """How long it takes until a message that arrived can surely be found."""

    async def send(self, message: Message, now: datetime) -> Delivery:
        """Render with the recipient's rights of this moment, and send.

        UNCLEAR where it may have arrived: it is looked for after `patience`.
        """

    async def redraw(self, message: Message, now: datetime) -> Delivery:
        """Show afresh a message that was sent: what it asked has been answered."""

    async def look(self, message: Message) -> Delivery:
        """What became of a message of unclear fate; `message.looks` have found nothing before.

        SENT: it is there. PASSING: it is surely not there, and is sent again. UNKNOWN: it can never
        be known, and it is held. UNCLEAR: look again after `patience`. Where looking itself
        failed, it raises or gives INSTALL, or UNCLEAR with `retry_after`: such a look is not
        counted.
        """
