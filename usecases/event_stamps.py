"""The SEQUENCE of each event, and when it last changed: kept, so that both only ever rise.

An event's text hangs on records that others change (who chairs, what a group is called), so it is
compared, whenever it is handed out, with what was last handed out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from usecases.ports.calendars import FeedEvent
from usecases.records import EventStamp
from usecases.scene import Scene

CANCELLED_KEPT = timedelta(days=30)
SECOND = timedelta(seconds=1)
"""What iCalendar tells moments apart by."""


def stamped(s: Scene, events: Iterable[FeedEvent]) -> tuple[FeedEvent, ...]:
    """The events with their numbers, without those cancelled longer than calendars need to know."""
    return tuple(_with(event, stamp) for event, stamp in _stamps(s, events))


def keep_stamps(s: Scene, events: Iterable[FeedEvent]) -> tuple[FeedEvent, ...]:
    """The same, and what has changed is kept with it: nothing is served that could be numbered
    otherwise after a restart."""
    found = list(_stamps(s, events))
    for _, stamp in found:
        if s.w.get(EventStamp, stamp.id) is not stamp:
            s.w.put(stamp)
    return tuple(_with(event, stamp) for event, stamp in found)


def _with(event: FeedEvent, stamp: EventStamp) -> FeedEvent:
    return replace(event, sequence=stamp.sequence, changed_at=stamp.changed_at)


def _stamps(s: Scene, events: Iterable[FeedEvent]) -> Iterator[tuple[FeedEvent, EventStamp]]:
    """Without the events no calendar should show: over for long, or before anybody saw them."""
    for event in events:
        kept = s.w.get(EventStamp, event.uid)
        if not event.cancelled or (kept is not None and not _long_gone(s, kept)):
            yield event, _stamp(s, event, kept)


def _stamp(s: Scene, event: FeedEvent, kept: EventStamp | None) -> EventStamp:
    """As it is kept where nothing that people see has changed."""
    digest = _digest(event)
    if kept is None:
        return EventStamp(id=event.uid, sequence=0, changed_at=event.changed_at, digest=digest)
    if kept.digest == digest:
        return kept
    return replace(
        kept,
        sequence=kept.sequence + 1,
        changed_at=max(s.now, kept.changed_at + SECOND),
        digest=digest,
        cancelled_at=(kept.cancelled_at or s.now) if event.cancelled else None,
    )


def _long_gone(s: Scene, kept: EventStamp) -> bool:
    return kept.cancelled_at is not None and kept.cancelled_at + CANCELLED_KEPT < s.now


def _digest(event: FeedEvent) -> str:
    """Of everything that people see."""
    span = (event.starts.isoformat(), event.ends.isoformat())
    seen = (*span, event.title, event.place, event.text, event.cancelled)
    return hashlib.sha256(repr(seen).encode()).hexdigest()
