"""Writes a calendar feed as iCalendar (RFC 5545, RFC 7986), ready to be subscribed to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from papers.ics_text import clean_line, escape, fold
from usecases.ports.calendars import CalendarFeed, FeedEvent

EVENTS_KEPT = 4096  # at about 350 octets each; a large partnership has some hundreds

# Both rules have held since 1996, and are written as rules because Outlook misreads lists.
LONDON_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:BST",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:GMT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def _event_octets(event: FeedEvent) -> bytes:
    # Imported at the first event, so that a command without a calendar does not wait for it.
    from papers.ics_event import event_octets

    return event_octets(event)


class IcsWriter:
    """A CalendarWriter that keeps each event's octets, so that one change rebuilds one event.

    `uid` gives the opaque name an event goes by outside. `build` turns one event into its VEVENT;
    `keep` is how many of them are kept.
    """

    def __init__(
        self,
        uid: Callable[[str], str],
        build: Callable[[FeedEvent], bytes] = _event_octets,
        keep: int = EVENTS_KEPT,
    ) -> None:
        self._event = lru_cache(maxsize=keep)(lambda e: build(replace(e, uid=uid(e.uid))))

    def write(self, feed: CalendarFeed) -> bytes:
        """The calendar, its events in the order given. Raises ValueError at a naive moment."""
        head = b"".join(map(fold, _head(feed)))
        return b"".join((head, *map(self._event, feed.events), fold("END:VCALENDAR")))


def _head(feed: CalendarFeed) -> tuple[str, ...]:
    name = escape(clean_line(feed.name))
    return (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Partnership Clerk//Clerk//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        "X-WR-TIMEZONE:Europe/London",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        *LONDON_ZONE,
    )
