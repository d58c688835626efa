"""A whole day: no hour, no zone, and nobody is kept busy by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from papers.ics import IcsWriter
from tests.papers.feeds import CHANGED, feed
from tests.papers.parsers import PARSERS
from usecases.ports.calendars import FeedEvent

DAY = timedelta(days=1)


def whole(day: date) -> FeedEvent:
    return FeedEvent("BMG-2026-003", 2, CHANGED, day, day + DAY, "BMG-2026-003 due")


def test_it_is_written_as_a_date() -> None:
    text = IcsWriter(str).write(feed(whole(date(2026, 11, 6)))).decode()
    lines = text.split("\r\n")
    assert lines[lines.index("BEGIN:VEVENT") :] == [
        "BEGIN:VEVENT",
        "DTSTAMP:20261102T090000Z",
        "LAST-MODIFIED:20261102T090000Z",
        "SEQUENCE:2",
        "DTSTART;VALUE=DATE:20261106",
        "DTEND;VALUE=DATE:20261107",
        "UID:BMG-2026-003",
        "SUMMARY:BMG-2026-003 due",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_what_is_over_is_cancelled() -> None:
    over = replace(whole(date(2026, 11, 6)), cancelled=True)
    text = IcsWriter(str).write(feed(over)).decode()
    assert [line for line in text.split("\r\n") if line[:6] in ("STATUS", "TRANSP")] == [
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
    ]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 30)))
def test_any_day_is_read_back_by_three_parsers(day: date) -> None:
    text = IcsWriter(str).write(feed(whole(day))).decode()
    read = {name: parse(text) for name, parse in PARSERS.items()}
    assert [*read.values()] == [{"BMG-2026-003": (day, day + DAY)}] * 3
