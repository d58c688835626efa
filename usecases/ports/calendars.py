"""What a calendar feed holds, and the port of whoever writes it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One dated occurrence; whatever it says, `uid` stays. `sequence` and `changed_at` rise with
    each change of the rest.

    `uid` may name a restricted group, so a writer puts an opaque one in its place. A whole day
    `starts` on a date and `ends` on the next; it keeps nobody busy.
    """

    uid: str
    sequence: int
    changed_at: datetime
    starts: datetime | date
    ends: datetime | date
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
