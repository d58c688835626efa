"""The words after /meeting about who comes: attending, apologies, deputy, recall, present,
quorum."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from bot.talk.dates import Day, find_date, read_date
from bot.talk.meeting_words import Meant, read_meant
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, ForGroup, Mistake, Parsed
from bot.talk.text import shortened
from usecases.apologise import Apologise, Attend
from usecases.confirm_attendance import ConfirmAttendance
from usecases.recall_deputy import RecallDeputy
from usecases.send_deputy import SendDeputy
from usecases.show_attendance import ShowAttendance
from usecases.waive_quorum import WaiveQuorum

OfSomebody = Callable[[str, date | None, str], Parsed]
EXAMPLES = {
    "attending": "/meeting attending BMG",
    "apologies": "/meeting apologies BMG 19 Jan",
    "deputy": "/meeting deputy BMG Yasmin Throckley",
    "recall": "/meeting recall BMG",
    "present": "/meeting present BMG",
    "quorum": "/meeting quorum BMG",
}
_WHOM = re.compile(r"(?:^|\s)for\s+(?=\S)", re.IGNORECASE)
_PERIOD = re.compile(
    r"(?:^|\s)(?:from\s+(?P<first>\S.*?)\s+)?(?:to|until|till)\s+(?P<last>\S.*?)(?=\s+for\s|$)",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:on\s+)?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?\d)", re.IGNORECASE)
_WAIVE = re.compile(r"(?:waive|go on)\b(?:\s+(?:because|since|as))?[\s,:;–—-]*", re.IGNORECASE)
_NAMES = re.compile(r"\s*(?:,|;|\n|\band\b)\s*", re.IGNORECASE)


def _of_somebody(verb: str, make: OfSomebody, rest: str, place: str | None, today: date) -> Parsed:
    """“attending BMG”, “attending BMG 19 Jan”, “attending BMG for Rachel Okafor”."""

    def read(group: str, words: str) -> Parsed:
        meant = _day_and_whom(verb, group, words, today)
        if not isinstance(meant, tuple):
            return meant
        left, on, person = meant
        return _unread(verb, rest, left) if left else make(group, on, person)

    return ForGroup(rest, place, read, _which(verb))


def deputy(rest: str, place: str | None, today: date) -> Parsed:
    """“deputy BMG Yasmin Throckley”, “… 19 Jan”, “… from 1 Dec to 31 Jan”, “… for Rachel Okafor”;
    without a name, the form."""

    def read(group: str, words: str) -> Parsed:
        period = _PERIOD.search(words)
        if period is not None:
            words = f"{words[: period.start()]} {words[period.end() :]}".strip()
        meant = _day_and_whom("deputy", group, words, today)
        if not isinstance(meant, tuple):
            return meant
        name, on, person = meant
        if not name:
            return _form(group, on, person)
        if period is None:
            return SendDeputy(group, name, on, person=person)
        first, last = _first_and_last(period, today)
        if first is None or last is None:
            example = f"{EXAMPLES['deputy']} from 1 Dec to 31 Jan"
            return Mistake(f"/meeting deputy {rest}", f"From when to when? For example: {example}")
        return SendDeputy(group, name, None, first, last, person)

    return ForGroup(rest, place, read, _which("deputy"))


def present(rest: str, place: str | None, _today: date) -> Parsed:
    """“present BMG Rachel Okafor, Priya Ramanathan”, all who are there; without names, the form."""

    def read(group: str, words: str) -> Parsed:
        people = tuple(name for name in _NAMES.split(words) if name)
        if not people:
            return Press("attendance.confirm", {"group": group})
        return ConfirmAttendance(group, people)

    return ForGroup(rest, place, read, _which("present"))


def quorum(rest: str, place: str | None, today: date) -> Parsed:
    """“quorum BMG”, “quorum BMG 19 Jan”; “quorum BMG waive two are ill” goes on without one."""

    def read(group: str, words: str) -> Parsed:
        if found := _WAIVE.match(words):
            return WaiveQuorum(group, words[found.end() :])
        meant = read_meant(f"/meeting quorum {group}", words, today, f"{EXAMPLES['quorum']} 19 Jan")
        if not isinstance(meant, Meant):
            return meant
        if meant.words:
            return _unread("quorum", rest, meant.words)
        return ShowAttendance(group, meant.on)

    return ForGroup(rest, place, read, _which("quorum"))


def _day_and_whom(
    verb: str, group: str, words: str, today: date
) -> tuple[str, date | None, str] | Mistake | AskBack:
    """What else was said, the day, and for whom; either may come first."""
    found = _WHOM.search(words)
    head, whom = (words, "") if found is None else (words[: found.start()], words[found.end() :])
    line, example = f"/meeting {verb} {group}", f"{EXAMPLES[verb].removesuffix(' 19 Jan')} 19 Jan"
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
    found = _LEADS.match(words)
    if found is None:
        return None, words
    reading, left = find_date(words[found.start(1) :], today)
    return (reading.on, left) if isinstance(reading, Day) and left else (None, words)


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


def _unread(verb: str, rest: str, left: str) -> Mistake:
    why = f"I can't tell what “{shortened(left)}” is. For example: {EXAMPLES[verb]}"
    return Mistake(f"/meeting {verb} {rest}", why)


def _which(verb: str) -> Mistake:
    return Mistake(f"/meeting {verb}", f"Of which group? For example: {EXAMPLES[verb]}")


attending = partial(_of_somebody, "attending", Attend)
apologies = partial(_of_somebody, "apologies", Apologise)
recall = partial(_of_somebody, "recall", RecallDeputy)
