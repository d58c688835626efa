"""What two other parsers, dateutil and the zone database make of the times written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO

import ics
import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.dates import LONDON
from papers.ics import IcsWriter
from tests.papers.feeds import at_instant, feed, london_event
from usecases.ports.calendars import FeedEvent

# London wall time: the same moment in UTC. Clocks change on 25 Oct 2026 and 28 Mar 2027.
TIMES = {
    "2026-07-07T10:00": "2026-07-07T09:00",
    "2027-01-05T10:00": "2027-01-05T10:00",
    "2026-10-23T10:00": "2026-10-23T09:00",
    "2026-10-25T00:59": "2026-10-24T23:59",
    "2026-10-25T02:00": "2026-10-25T02:00",
    "2026-10-26T10:00": "2026-10-26T10:00",
    "2027-03-26T10:00": "2027-03-26T10:00",
    "2027-03-28T00:59": "2027-03-28T00:59",
    "2027-03-28T02:00": "2027-03-28T01:00",
    "2027-03-29T10:00": "2027-03-29T09:00",
}
INSTANTS = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001 - hypothesis wants it bare and adds the zone
    datetime(2036, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(lambda at: at.replace(microsecond=0))

Span = tuple[datetime, datetime]


def written(event: FeedEvent) -> str:
    return IcsWriter(str).write(feed(event)).decode()


def by_ics(text: str) -> Span:
    (event,) = ics.Calendar(text).events
    return event.begin.datetime.astimezone(UTC), event.end.datetime.astimezone(UTC)


def by_vobject(text: str) -> Span:
    event = vobject.readOne(text).vevent
    return event.dtstart.value.astimezone(UTC), event.dtend.value.astimezone(UTC)


def line(text: str, name: str) -> str:
    (found,) = [row for row in text.split("\r\n")[27:] if row.startswith(name)]
    return found


@pytest.mark.parametrize(("wall", "utc"), TIMES.items())
def test_two_parsers_agree_on_the_instants(wall: str, utc: str) -> None:
    starts = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    text = written(london_event(wall))
    span = (starts, starts + timedelta(hours=2))
    assert (by_ics(text), by_vobject(text)) == (span, span)


@pytest.mark.parametrize("wall", TIMES)
def test_the_local_time_is_what_is_written(wall: str) -> None:
    bare = wall.replace("-", "").replace(":", "") + "00"
    text = written(london_event(wall))
    assert line(text, "DTSTART") == f"DTSTART;TZID=Europe/London:{bare}"


@settings(deadline=None)
@given(INSTANTS)
def test_any_instant_is_read_back_by_both_parsers(starts: datetime) -> None:
    text = written(at_instant(starts))
    span = (starts, starts + timedelta(hours=2))
    assert (by_ics(text), by_vobject(text)) == (span, span)


def test_the_second_of_the_two_hours_in_october_is_written_in_utc() -> None:
    first = written(at_instant(datetime(2026, 10, 25, 0, 30, tzinfo=UTC)))
    second = written(at_instant(datetime(2026, 10, 25, 1, 30, tzinfo=UTC)))
    assert (line(first, "DTSTART"), line(second, "DTSTART")) == (
        "DTSTART;TZID=Europe/London:20261025T013000",
        "DTSTART:20261025T013000Z",
    )


def test_a_time_that_march_leaves_out_becomes_the_one_it_stands_for() -> None:
    missing = datetime(2027, 3, 28, 1, 30, tzinfo=LONDON)
    assert line(written(at_instant(missing)), "DTSTART") == (
        "DTSTART;TZID=Europe/London:20270328T023000"
    )


def test_the_zone_written_tells_the_time_in_london() -> None:
    zone = tzical(StringIO(IcsWriter(str).write(feed()).decode())).get("Europe/London")
    start = datetime(2026, 1, 1, tzinfo=UTC)
    hours = [start + timedelta(hours=hour) for hour in range(3 * 366 * 24)]
    wrong = [
        hour
        for hour in hours
        if hour.astimezone(zone).utcoffset() != hour.astimezone(LONDON).utcoffset()
    ]
    assert wrong == []


def test_a_cancelled_event_says_so_and_takes_no_time() -> None:
    texts = [written(london_event("2027-01-05T10:00", cancelled=off)) for off in (False, True)]
    assert [(line(text, "STATUS"), line(text, "TRANSP")) for text in texts] == [
        ("STATUS:CONFIRMED", "TRANSP:OPAQUE"),
        ("STATUS:CANCELLED", "TRANSP:TRANSPARENT"),
    ]


def test_an_event_has_these_properties_and_no_others() -> None:
    text = written(london_event("2027-01-05T10:00", place="Room 3", text="Bring papers"))
    names = [row.split(":")[0].split(";")[0] for row in text.split("\r\n")[27:-3]]
    assert names == [
        "BEGIN", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "UID", "SUMMARY",
        "LOCATION", "DESCRIPTION", "STATUS", "TRANSP",
    ]  # fmt: skip
