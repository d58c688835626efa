"""Thousands of feeds made up from seeds: rows are whole, and three parsers tell the same times.

`CLERK_LONG=1` tries all 5,000 of them (`make feeds`); without it, some of them.
"""

from __future__ import annotations

import re

import pytest

from papers.ics import IcsWriter
from papers.ics_text import clean, clean_line
from tests.papers.generated import generated
from tests.papers.parsers import PARSERS, Spans
from tests.store.figures import figure, size
from usecases.ports.calendars import CalendarFeed

PARTS = 20
FEEDS = size(120, 5000)
ROW = re.compile(r"(?:\\[\\;,n]|[^\\\x00-\x1f\x7f-\x9f\u2028\u2029])*")
"""No row ends between a backslash and what it escapes, and none has a control character."""


def seeds(part: int) -> range:
    return range(part, FEEDS, PARTS)


def written(seed: int) -> bytes:
    return IcsWriter(str).write(generated(seed))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_row_is_short_and_whole(part: int) -> None:
    for seed in seeds(part):
        *rows, end = written(seed).split(b"\r\n")
        bad = [row for row in rows if len(row) > 75 or not ROW.fullmatch(row.decode())]
        assert (seed, bad, end) == (seed, [], b"")


@pytest.mark.parametrize("part", range(PARTS))
def test_three_parsers_tell_the_times_that_were_meant(part: int) -> None:
    for seed in seeds(part):
        meant = spans(generated(seed))
        text = written(seed).decode()
        assert {name: parse(text) for name, parse in PARSERS.items()} == dict.fromkeys(
            PARSERS, meant
        ), seed
    figure(f"part {part}: {len(seeds(part))} feeds, equal in {', '.join(PARSERS)}")


@pytest.mark.parametrize("part", range(PARTS))
def test_what_people_wrote_comes_back_cleaned(part: int) -> None:
    for seed in seeds(part):
        feed = generated(seed)
        lines = written(seed).replace(b"\r\n ", b"").decode().split("\r\n")
        assert texts(lines, "SUMMARY") == [clean_line(event.title) for event in feed.events]
        assert texts(lines, "DESCRIPTION") == [
            text for event in feed.events if (text := clean(event.text))
        ]


def spans(feed: CalendarFeed) -> Spans:
    return {event.uid: (event.starts, event.ends) for event in feed.events}


def texts(lines: list[str], name: str) -> list[str]:
    found = [line.removeprefix(f"{name}:") for line in lines if line.startswith(f"{name}:")]
    return [re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), text) for text in found]


def test_among_them_are_all_the_awkward_kinds() -> None:
    events = [event for seed in range(120) for event in generated(seed).events]
    days = [event for event in events if not hasattr(event.starts, "hour")]
    odd = [event for event in events if "\ud800" in event.text or "\u2028" in event.title]
    assert min(len(days), len(events) - len(days), len(odd)) > 20
