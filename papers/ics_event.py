"""One event as the octets of a VEVENT. Importing this imports icalendar, which is slow."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Event, vText

from governance.dates import london
from papers.ics_text import clean, clean_line, escape, fold
from usecases.ports.calendars import FeedEvent


class _Text(vText):
    """Cleaned text, with every backslash kept for what it is."""

    def to_ical(self) -> bytes:
        return escape(self).encode()


def event_octets(event: FeedEvent) -> bytes:
    """The whole VEVENT, folded. Raises ValueError if a moment has no time zone."""
    return b"".join(fold(line) for line in _component(event).content_lines(sorted=False) if line)


def _component(event: FeedEvent) -> Event:
    component = Event()
    # The stamp is when the event changed, not when it was written: octets then stay the same.
    for name, moment in (("DTSTAMP", event.changed_at), ("LAST-MODIFIED", event.changed_at)):
        component.add(name, london(moment).astimezone(UTC))
    component.add("SEQUENCE", event.sequence)
    component.add("DTSTART", _wall(event.starts))
    component.add("DTEND", _wall(event.ends))
    for name, text in _texts(event):
        component.add(name, _Text(text), encode=False)
    component.add("STATUS", "CANCELLED" if event.cancelled else "CONFIRMED")
    busy = isinstance(event.starts, datetime) and not event.cancelled
    component.add("TRANSP", "OPAQUE" if busy else "TRANSPARENT")
    return component


def _texts(event: FeedEvent) -> list[tuple[str, str]]:
    """What is said of the event; a place or text that is empty is left out."""
    optional = (("LOCATION", clean_line(event.place)), ("DESCRIPTION", clean(event.text)))
    return [
        ("UID", clean_line(event.uid)),
        ("SUMMARY", clean_line(event.title)),
        *(pair for pair in optional if pair[1]),
    ]


def _wall(moment: datetime | date) -> datetime | date:
    """The moment on London's wall clock, or in UTC in the second of October's two hours; a date
    as it is.

    Going by way of UTC turns a time that March leaves out into the one it stands for.
    """
    if not isinstance(moment, datetime):
        return moment
    instant = london(moment).astimezone(UTC)
    wall = london(instant)
    return instant if wall.fold else wall
