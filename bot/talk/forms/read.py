"""Reading what was typed into a field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.dates import Ambiguous, Day, Reading, read_date
from bot.talk.text import LONGEST
from bot.talk.words import day_said, joined
from governance.timescale import Precision

TOO_LONG = f"Clerk keeps up to {LONGEST:,} characters here. Please say it in fewer."


def too_long(values: Mapping[str, str]) -> dict[str, str]:
    return {name: TOO_LONG for name, value in values.items() if len(value) > LONGEST}


def day_in(text: str, today: date, *, past: bool = False) -> tuple[date | None, str]:
    """The day in a date field and a sentence saying what is wrong with it; nothing is no day.

    `past`: what is asked for has happened already.
    """
    on, _, problem = dated_in(text, today, past=past)
    return on, problem


def dated_in(text: str, today: date, *, past: bool = False) -> tuple[date | None, Precision, str]:
    """The same with how precise it is: a month stands for its last day."""
    if not text.strip():
        return None, Precision.DAY, ""
    reading = read_date(text, today)
    match gone_by(reading, today) if past else reading:
        case Day(on=on, precision=precision):
            return on, precision, ""
        case Ambiguous(options=options):
            days = joined([day_said(option.on, option.precision) for option in options], "or")
            problem = f"“{text.strip()}” could be {days}. Please type the one you mean."
        case unreadable:
            problem = unreadable.hint
    return None, Precision.DAY, problem


def gone_by(reading: Reading, today: date) -> Reading:
    """Of several days only those that have come, where what happened on one is told."""
    if not isinstance(reading, Ambiguous):
        return reading
    come = tuple(option for option in reading.options if option.on <= today)
    if not come:
        return reading
    return come[0] if len(come) == 1 else Ambiguous(reading.text, come)
