"""Reading what was typed into a field."""

from __future__ import annotations

from datetime import date

from bot.talk.dates import Ambiguous, Day, read_date
from bot.talk.words import joined
from governance.dates import said


def day_in(text: str, today: date) -> tuple[date | None, str]:
    """The day in a date field and a sentence saying what is wrong with it; nothing is no day."""
    if not text.strip():
        return None, ""
    match read_date(text, today):
        case Day(on=on):
            return on, ""
        case Ambiguous(options=options):
            days = joined([said(option.on) for option in options], "or")
            return None, f"“{text.strip()}” could be {days}. Please type the one you mean."
        case unreadable:
            return None, unreadable.hint
