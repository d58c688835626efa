"""The whole calendar: its octets, what two other parsers make of it, what is built anew."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from papers.ics import IcsWriter
from papers.ics_event import event_octets
from tests.papers.feeds import CHANGED, SMALL, feed, london_event
from usecases.ports.calendars import FeedEvent

GOLDEN = Path(__file__).parent / "golden" / "small.ics"
ROOT = Path(__file__).parents[2]


class Builder:
    """Builds events, and remembers which."""

    def __init__(self) -> None:
        self.built: list[str] = []

    def __call__(self, event: FeedEvent) -> bytes:
        self.built.append(event.uid)
        return event_octets(event)


def test_a_small_feed_is_what_it_was_octet_by_octet() -> None:
    assert IcsWriter(str).write(SMALL) == GOLDEN.read_bytes()


def test_an_unchanged_feed_gives_the_same_octets_and_builds_nothing() -> None:
    builder = Builder()
    writer = IcsWriter(str, builder)
    first = writer.write(SMALL)
    builder.built.clear()
    assert (writer.write(SMALL), builder.built) == (first, [])


def test_another_writer_gives_the_same_octets() -> None:
    assert IcsWriter(str).write(SMALL) == IcsWriter(str).write(SMALL)


def test_one_changed_event_builds_one_event() -> None:
    builder = Builder()
    writer = IcsWriter(str, builder)
    writer.write(SMALL)
    builder.built.clear()
    first, second = SMALL.events
    moved = replace(first, sequence=1, place="Room 4")
    octets = writer.write(replace(SMALL, events=(moved, second)))
    assert builder.built == [first.uid]
    assert octets == IcsWriter(str).write(replace(SMALL, events=(moved, second)))


def test_an_event_goes_by_the_name_it_is_given() -> None:
    writer = IcsWriter(lambda uid: f"{len(uid)} letters")
    octets = writer.write(SMALL)
    lines = [line for line in octets.decode().split("\r\n") if line.startswith("UID")]
    assert lines == ["UID:25 letters"] * 2
    assert b"BMG" not in octets


def test_a_renamed_feed_builds_no_event() -> None:
    builder = Builder()
    writer = IcsWriter(str, builder)
    writer.write(SMALL)
    builder.built.clear()
    writer.write(replace(SMALL, name="Other"))
    assert builder.built == []


def test_no_more_events_are_kept_than_asked_for() -> None:
    builder = Builder()
    writer = IcsWriter(str, builder, keep=1)
    writer.write(SMALL)
    writer.write(SMALL)
    assert builder.built == [event.uid for event in SMALL.events] * 2


def test_a_feed_without_events_is_still_a_calendar() -> None:
    lines = IcsWriter(str).write(feed()).decode().split("\r\n")
    assert (lines[0], lines.count("BEGIN:VEVENT"), lines[-2:]) == (
        "BEGIN:VCALENDAR", 0, ["END:VCALENDAR", ""],
    )  # fmt: skip


def test_a_moment_without_a_time_zone_is_refused() -> None:
    naive = datetime.fromisoformat("2027-01-05T10:00")
    event = replace(london_event("2027-01-05T10:00"), starts=naive)
    with pytest.raises(ValueError, match="without a time zone"):
        IcsWriter(str).write(feed(event))


def test_the_stamp_is_when_the_event_changed() -> None:
    lines = IcsWriter(str).write(feed(london_event("2027-01-05T10:00"))).decode().split("\r\n")
    stamps = [line for line in lines if line.startswith(("DTSTAMP", "LAST-MODIFIED"))]
    assert stamps == [
        f"DTSTAMP:{CHANGED:%Y%m%dT%H%M%SZ}",
        f"LAST-MODIFIED:{CHANGED:%Y%m%dT%H%M%SZ}",
    ]


def test_importing_the_writer_does_not_import_the_library() -> None:
    code = "import sys, papers.ics; print('icalendar' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
