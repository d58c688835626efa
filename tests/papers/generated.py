"""Feeds made up from a seed: awkward texts, awkward times, whole days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

from tests.papers.feeds import CHANGED, feed
from usecases.ports.calendars import CalendarFeed, FeedEvent

PIECES = (
    *("\\", "\\n", "\\N", "\\,", ",", ";", ":", '"', "^n", "=", "\t", " ", "\n", "\r\n", "\r"),
    *("\0", "\x07", "\x0b", "\x0c", "\x1b", "\x1c", "\x1f", "\x7f", "\x85", "\x9f"),
    *("\u2028", "\u2029", "\u200f", "\u202e", "\ufeff", "\ud800", "\udfff", "\U0010ffff"),
    *("é", "ß", "e\u0301", "שלום", "مرحبا", "你好", "👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🗓️"),
    *("BEGIN:VEVENT", "END:VCALENDAR", "DTSTART:19700101T000000Z", "<!channel>", "=cmd()"),
    *("Room 3", "Committee", "Tuesday", "a", "x" * 80, "ü" * 60, "\\" * 77, "🗓" * 25),
)
CHANGES = (datetime(2026, 10, 25, 1, tzinfo=UTC), datetime(2027, 3, 28, 1, tzinfo=UTC))
"""When the clocks change."""

MINUTES_A_YEAR = 366 * 24 * 60


def generated(seed: int) -> CalendarFeed:
    """Always the same for a seed."""
    dice = Random(seed)
    events = (_event(dice, number) for number in range(dice.randrange(1, 4)))
    return feed(*events, name=_text(dice, 4))


def _event(dice: Random, number: int) -> FeedEvent:
    starts, ends = _day(dice) if dice.random() < 0.2 else _span(dice)
    return FeedEvent(
        uid=f"{number}@clerk.example",
        sequence=dice.randrange(1000),
        changed_at=CHANGED + timedelta(seconds=dice.randrange(10**8)),
        starts=starts,
        ends=ends,
        title=f"Event {number} {_text(dice, 8)}",
        place=_text(dice, 6),
        text=_text(dice, 20),
        cancelled=dice.random() < 0.2,
    )


def _text(dice: Random, most: int) -> str:
    return "".join(dice.choices(PIECES, k=dice.randrange(most)))


def _day(dice: Random) -> tuple[date, date]:
    day = date(2026, 1, 1) + timedelta(days=dice.randrange(3 * 366))
    return day, day + timedelta(days=1)


def _span(dice: Random) -> tuple[datetime, datetime]:
    """As often as not within three hours of a change of the clocks."""
    if dice.random() < 0.5:
        starts = dice.choice(CHANGES) + timedelta(minutes=dice.randrange(-180, 180))
    else:
        minutes = dice.randrange(3 * MINUTES_A_YEAR)
        starts = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    return starts, starts + timedelta(minutes=dice.randrange(1, 600))
