"""Holds: a step of the ladder that the business manager stopped, with a reason only they see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.record import Index, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold(Record):
    """The id is the action, the version of its agreed date and the step, BMG-2026-014|v1|seat.

    `released_at`: let go again.
    """

    action: str
    at: datetime
    by: str
    reason: str
    released_at: datetime | None = None


HOLDS_BY_ACTION = Index("hold.action", Hold, ("action", "at"))
