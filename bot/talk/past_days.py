"""Days of what is over: of those that may be meant by one without its year, the last that has
come."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.dates import Ambiguous, Day, find_date, read_date
from bot.talk.dates.readings import Reading
from bot.talk.for_whom import LEADS
from bot.talk.meeting_words import DAY_AT_END
from governance.dates import add_months

_YEAR = re.compile(r"\d{4}")


def past_at_end(words: str, today: date) -> tuple[str, date | None]:
    """“BMG 19 Jan”: the words before the day, and the day; all of them where there is none."""
    found = DAY_AT_END.search(words)
    on = _past(read_date(found[1], today), found[1], today) if found else None
    return (words[: found.start()].strip(), on) if found and on else (words.strip(), None)


def past_at_start(words: str, today: date) -> tuple[date | None, str]:
    """“19 Jan item 3”: the day, and the words after it."""
    found = LEADS.match(words)
    if found is None:
        return None, words
    typed = words[found.start(1) :]
    reading, left = find_date(typed, today)
    on = _past(reading, typed.removesuffix(left) if left else typed, today)
    return (on, left.lstrip(" ,:;–—-")) if on else (None, words)


def _past(reading: Reading | None, typed: str, today: date) -> date | None:
    match reading:
        case Day(on=on):
            return on if on <= today or _YEAR.search(typed) else add_months(on, -12)
        case Ambiguous(options=options):
            come = [one.on for one in options if one.on <= today]
            return max(come, default=options[0].on)
        case _:
            return None
