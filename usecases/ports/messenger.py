"""A messenger takes one message to one platform, and can say whether it got there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from governance.asks import Message


class Outcome(StrEnum):
    SENT = "sent"
    PASSING = "passing error"
    TARGET = "this recipient cannot be reached"
    INSTALL = "the platform refuses us"
    PAYLOAD = "the content was refused"
    UNKNOWN = "nobody can tell whether it arrived"


@dataclass(frozen=True, slots=True)
class Delivery:
    """How sending went. `retry_after` is in seconds; `trouble` is for the business manager."""

    outcome: Outcome
    trouble: str = ""
    retry_after: float | None = None


class Messenger(Protocol):
    async def send(self, message: Message, now: datetime) -> Delivery:
        """Render with the recipient's rights of this moment, and send."""

    async def redraw(self, message: Message, now: datetime) -> Delivery:
        """Show afresh a message that was sent: what it asked has been answered."""

    async def arrived(self, message: Message) -> bool | None:
        """Whether a message of unclear fate got there; None where that cannot be known."""
