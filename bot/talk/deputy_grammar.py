"""The words after /meeting deputy and /meeting recall: who goes in whose place, how long."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from bot.talk.dates import Day, read_date
from bot.talk.for_whom import Verb, day_and_whom, of_somebody
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Mistake, Parsed
from usecases.recall_deputy import RecallDeputy
from usecases.send_deputy import SendDeputy

DEPUTY = Verb("/meeting deputy", "/meeting deputy BMG Yasmin Throckley")
_PERIOD = re.compile(
    r"(?:^|\s)(?:from\s+(?P<first>\S.*?)\s+)?(?:to|until|till)\s+(?P<last>\S.*?)(?=\s+for\s|$)",
    re.IGNORECASE,
)


def deputy(rest: str, place: str | None, today: date) -> Parsed:
    """“deputy BMG Yasmin Throckley”, “… 19 Jan”, “… from 1 Dec to 31 Jan”, “… for Rachel Okafor”;
    without a name, the form."""

    def read(group: str, words: str) -> Parsed:
        period = _PERIOD.search(words)
        if period is not None:
            words = f"{words[: period.start()]} {words[period.end() :]}".strip()
        meant = day_and_whom(DEPUTY, group, words, today)
        if not isinstance(meant, tuple):
            return meant
        name, on, person = meant
        if not name:
            return _form(group, on, person)
        if period is None:
            return SendDeputy(group, name, on, person=person)
        first, last = _first_and_last(period, today)
        if first is None or last is None:
            example = f"{DEPUTY.example} from 1 Dec to 31 Jan"
            return Mistake(f"{DEPUTY.line} {rest}", f"From when to when? For example: {example}")
        return SendDeputy(group, name, None, first, last, person)

    return ForGroup(rest, place, read, DEPUTY.which_group())


def _first_and_last(period: re.Match[str], today: date) -> tuple[date | None, date | None]:
    """Without a first day it begins today."""
    first = _day(period["first"], today) if period["first"] else today
    return first, _day(period["last"], first or today)


def _day(words: str, today: date) -> date | None:
    reading = read_date(words, today)
    return reading.on if isinstance(reading, Day) else None


def _form(group: str, on: date | None, person: str) -> Press:
    day = {"on": on.isoformat()} if on else {}
    return Press("deputy.send", {"group": group, **day, **({"person": person} if person else {})})


recall = partial(of_somebody, Verb("/meeting recall", "/meeting recall BMG"), RecallDeputy)
