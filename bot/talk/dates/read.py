"""Reading a date: the whole of a text, or what stands at its start."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from bot.talk.dates.forms import FORMS, Form
from bot.talk.dates.readings import Asked, Day, Reading, Unreadable
from bot.talk.dates.vague import ANY_DAY
from bot.talk.dates.words import tidy
from bot.talk.dates.written import LAST_YEAR, OUT_OF_RANGE
from governance.working_days import WorkingDays

LONGEST = 200  # characters; no date is longer
MOST_WORDS = 9
ENGLAND = WorkingDays()

# Words that are names or verbs as well: dates only before nothing, a stop or one of FOLLOWERS.
SHY_WORDS = frozenset(
    {"may", "mar", "march", "jan", "april", "june", "august", "sat", "sun", "wed", "mon"}
    | {"today", "24/7"}
)
FOLLOWERS = frozenset(
    {"after", "awaiting", "because", "but", "depending", "due", "for", "if", "once", "pending"}
    | {"since", "so", "subject", "though", "unless", "until", "waiting", "when", "while"}
)
_STOPS = ",;:.!-–—("
_GAP = " \t\r\n,;:.!-–—\N{NO-BREAK SPACE}"


def read_date(text: str, today: date, days: WorkingDays = ENGLAND) -> Reading:
    """The day a text means. A day without a year is the next to come."""
    said = text.strip()
    if len(said) > LONGEST:
        return Unreadable(said[:LONGEST], ANY_DAY)
    return _read(said, "", Asked(said, today, days)) or Unreadable(said, ANY_DAY)


def find_date(words: str, today: date, days: WorkingDays = ENGLAND) -> tuple[Reading, str]:
    """The longest date at the start of a text, and what follows it.

    Where it starts with none, Unreadable and the text itself.
    """
    words = words.strip()
    ends = [match.end() for match in islice(re.finditer(r"\S+", words), MOST_WORDS)]
    for end in reversed([end for end in ends if end <= LONGEST]):
        said, rest = words[:end], words[end:].lstrip(_GAP)
        asked = Asked(said.rstrip(_GAP), today, days)
        if reading := _read(said, words[end:].lstrip(), asked):
            return reading, rest
    return Unreadable(words[:LONGEST], ANY_DAY), words


def _read(said: str, follows: str, asked: Asked) -> Reading | None:
    plain = tidy(said)
    for form in FORMS:
        match = form.pattern.fullmatch(plain)
        if match and _fits(form, plain, said, follows) and (reading := form.read(match, asked)):
            return _in_range(reading, asked)
    return None


def _fits(form: Form, plain: str, said: str, follows: str) -> bool:
    if not follows:
        return True
    word = tidy(follows.split(maxsplit=1)[0][:LONGEST])
    if form.whole or word == "of":
        return False
    stopped = said[-1] in _STOPS or follows[0] in _STOPS
    return stopped or word in FOLLOWERS or not (form.shy or plain in SHY_WORDS)


def _in_range(reading: Reading, asked: Asked) -> Reading:
    too_far = isinstance(reading, Day) and reading.on.year > LAST_YEAR
    return asked.unreadable(OUT_OF_RANGE) if too_far else reading
