"""The words after /meeting about who comes: attending, apologies, present, quorum."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from bot.talk.for_whom import Verb, of_somebody
from bot.talk.meeting_words import Meant, read_meant
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Parsed
from usecases.apologise import Apologise, Attend
from usecases.confirm_attendance import ConfirmAttendance
from usecases.show_attendance import ShowAttendance
from usecases.waive_quorum import WaiveQuorum

ATTENDING = Verb("/meeting attending", "/meeting attending BMG")
APOLOGIES = Verb("/meeting apologies", "/meeting apologies BMG 19 Jan")
PRESENT = Verb("/meeting present", "/meeting present BMG")
QUORUM = Verb("/meeting quorum", "/meeting quorum BMG")
_WAIVE = re.compile(r"(?:waive|go on)\b(?:\s+(?:because|since|as))?[\s,:;–—-]*", re.IGNORECASE)
_NAMES = re.compile(r"\s*(?:,|;|\n|\band\b)\s*", re.IGNORECASE)


def present(rest: str, place: str | None, _today: date) -> Parsed:
    """“present BMG Rachel Okafor, Priya Ramanathan”, all who are there; without names, the form."""

    def read(group: str, words: str) -> Parsed:
        people = tuple(name for name in _NAMES.split(words) if name)
        if not people:
            return Press("attendance.confirm", {"group": group})
        return ConfirmAttendance(group, people)

    return ForGroup(rest, place, read, PRESENT.which_group())


def quorum(rest: str, place: str | None, today: date) -> Parsed:
    """“quorum BMG”, “quorum BMG 19 Jan”; “quorum BMG waive two are ill” goes on without one."""

    def read(group: str, words: str) -> Parsed:
        if found := _WAIVE.match(words):
            return WaiveQuorum(group, words[found.end() :])
        meant = read_meant(f"{QUORUM.line} {group}", words, today, f"{QUORUM.example} 19 Jan")
        if not isinstance(meant, Meant):
            return meant
        if meant.words:
            return QUORUM.unread(rest, meant.words)
        return ShowAttendance(group, meant.on)

    return ForGroup(rest, place, read, QUORUM.which_group())


attending = partial(of_somebody, ATTENDING, Attend)
apologies = partial(of_somebody, APOLOGIES, Apologise)
