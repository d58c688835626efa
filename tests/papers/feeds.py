"""Feeds for the tests of this folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from governance.dates import LONDON
from usecases.ports.calendars import CalendarFeed, FeedEvent

CHANGED = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def london_event(starts: str, **changes: Any) -> FeedEvent:
    """A two-hour event at a London wall time such as 2027-01-05T10:00."""
    at = datetime.fromisoformat(starts).replace(tzinfo=LONDON)
    return at_instant(at.astimezone(UTC), **changes)


def at_instant(at: datetime, **changes: Any) -> FeedEvent:
    event = FeedEvent(
        uid=f"{at:%Y%m%dT%H%MZ}@clerk.example",
        sequence=0,
        changed_at=CHANGED,
        starts=at,
        ends=at + timedelta(hours=2),
        title="Business Management Group",
    )
    return replace(event, **changes)


def feed(*events: FeedEvent, name: str = "Meetings") -> CalendarFeed:
    return CalendarFeed(name, events)


SMALL = feed(
    london_event(
        "2026-11-10T10:00",
        uid="BMG/2026-11@clerk.example",
        place="Room 3, Town Hall",
        text="Papers: Tue 3 Nov 2026\nApologies to the partnership officer; thank you.",
    ),
    london_event(
        "2027-07-06T14:00",
        uid="BMG/2027-07@clerk.example",
        sequence=3,
        changed_at=CHANGED + timedelta(days=1),
        cancelled=True,
        text="Called off. Wedi'i ganslo – 🗓️ 🗓️ 🗓️ – and this is more than one row can hold.",
    ),
    name="Business Management Group, meetings",
)
