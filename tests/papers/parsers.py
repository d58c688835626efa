"""Three calendar parsers that are not ours, and what each makes of a calendar's times."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import icalendar
import ics
import vobject

Span = tuple[datetime | date, datetime | date]
Spans = dict[str, Span]


def utc(moment: datetime | date) -> datetime | date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def by_icalendar(text: str) -> Spans:
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return {str(one["UID"]): _span(one.decoded("DTSTART"), one.decoded("DTEND")) for one in events}


def by_vobject(text: str) -> Spans:
    events = vobject.readOne(text).contents.get("vevent", [])
    return {event.uid.value: _span(event.dtstart.value, event.dtend.value) for event in events}


def by_ics(text: str) -> Spans:
    return dict(_by_ics(text))


def _by_ics(text: str) -> Iterator[tuple[str, Span]]:
    """It gives whole days as midnights, and their last day as the end."""
    for event in ics.Calendar(text).events:
        if event.all_day:
            last = event.end.date() - timedelta(days=1)
            yield event.uid, (event.begin.date(), max(last, event.begin.date()) + timedelta(days=1))
        else:
            yield event.uid, _span(event.begin.datetime, event.end.datetime)


def _span(starts: datetime | date, ends: datetime | date) -> Span:
    return utc(starts), utc(ends)


PARSERS: dict[str, Callable[[str], Spans]] = {
    "icalendar": by_icalendar,
    "vobject": by_vobject,
    "ics": by_ics,
}
