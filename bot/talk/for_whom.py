"""Reading the day and the person that a line ends in: “BMG 19 Jan for Rachel Okafor”."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.talk.dates import Day, find_date
from bot.talk.meeting_words import Meant, read_meant
from bot.talk.parsed import AskBack, ForGroup, Mistake, Parsed
from bot.talk.text import shortened

OfSomebody = Callable[[str, date | None, str], Parsed]
"""What a group, a day and the person it is said for come to; empty is oneself."""

_WHOM = re.compile(r"(?:^|\s)for\s+(?=\S)", re.IGNORECASE)
LEADS = re.compile(r"(?:on\s+)?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verb:
    """What a line begins with, and a whole one for whoever mistyped it."""

    line: str
    example: str

    def which_group(self) -> Mistake:
        return Mistake(self.line, f"Of which group? For example: {self.example}")

    def unread(self, rest: str, left: str) -> Mistake:
        """`left` of the rest of the line is not understood."""
        why = f"I can't tell what “{shortened(left)}” is. For example: {self.example}"
        return Mistake(f"{self.line} {rest}", why)


def of_somebody(verb: Verb, make: OfSomebody, rest: str, place: str | None, today: date) -> Parsed:
    """“attending BMG”, “attending BMG 19 Jan”, “attending BMG for Rachel Okafor”."""

    def read(group: str, words: str) -> Parsed:
        meant = day_and_whom(verb, group, words, today)
        if not isinstance(meant, tuple):
            return meant
        left, on, person = meant
        return verb.unread(rest, left) if left else make(group, on, person)

    return ForGroup(rest, place, read, verb.which_group())


def day_and_whom(
    verb: Verb, group: str, words: str, today: date
) -> tuple[str, date | None, str] | Mistake | AskBack:
    """What else was said, the day, and for whom; either may come first."""
    found = _WHOM.search(words)
    head, whom = (words, "") if found is None else (words[: found.start()], words[found.end() :])
    line, example = f"{verb.line} {group}", f"{verb.example.removesuffix(' 19 Jan')} 19 Jan"
    person = read_meant(f"{line} {head} for", whom, today, example)
    if not isinstance(person, Meant):
        return person
    on, left = _leading_day(head, today)
    if on is not None:
        return left, on, person.words
    said = f"{line} for {person.words}" if whom else line
    meant = read_meant(said, head, today, example)
    if not isinstance(meant, Meant):
        return meant
    return meant.words, meant.on or person.on, person.words


def _leading_day(words: str, today: date) -> tuple[date | None, str]:
    """“19 Jan Yasmin Throckley”: the day and what follows it."""
    found = LEADS.match(words)
    if found is None:
        return None, words
    reading, left = find_date(words[found.start(1) :], today)
    return (reading.on, left) if isinstance(reading, Day) and left else (None, words)
