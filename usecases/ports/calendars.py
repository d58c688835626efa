"""What a calendar feed holds, and the port of whoever writes it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One dated occurrence. `uid` never changes; `sequence` and `changed_at` rise with it."""

    uid: str
    sequence: int
    changed_at: datetime
    starts: datetime
    ends: datetime
    title: str
    place: str = ""
    text: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    name: str
    events: tuple[FeedEvent, ...]


class CalendarWriter(Protocol):
    def write(self, feed: CalendarFeed) -> bytes:
        """The whole calendar, ready to be served."""
