"""The words after /meeting while a meeting is held: start, next, note, close."""

from __future__ import annotations

from datetime import date
from functools import partial

from bot.talk.meeting_words import of_meeting
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Mistake, Parsed
from usecases.close_meeting import CloseMeeting
from usecases.start_meeting import NextItem, StartMeeting
from usecases.take_note import TakeNote

RESTS = {"carry": "carry", "carry over": "carry", "carried": "carry", "drop": "drop"}
"""How people say what becomes of the items that were not reached."""


def note(rest: str, place: str | None, _today: date) -> Parsed:
    """“note BMG The county is asked again”; without words, the form."""

    def make(group: str, words: str) -> Parsed:
        return TakeNote(group, words) if words else Press("meeting.note", {"group": group})

    example = "/meeting note BMG The county is asked again"
    return ForGroup(rest, place, make, Mistake("/meeting note", f"For example: {example}"))


def close(rest: str, place: str | None, _today: date) -> Parsed:
    """“close BMG”, “close BMG carry”, “close drop”."""

    def make(group: str, words: str) -> Parsed:
        word = words.casefold()
        if word and word not in RESTS:
            hint = "To close it: /meeting close BMG; with “carry” or “drop”, what was not reached."
            return Mistake(f"/meeting close {rest}", hint)
        return CloseMeeting(group, RESTS.get(word, ""))

    which = Mistake("/meeting close", "Which group's? For example: /meeting close BMG")
    return ForGroup(rest, place, make, which)


start = partial(of_meeting, "start", StartMeeting)
go_on = partial(of_meeting, "next", lambda group, on: NextItem(group, on=on))
