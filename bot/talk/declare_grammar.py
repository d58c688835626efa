"""The words after /declare. What is declared is asked for in a form and never typed in a line, so
that it stands in nobody's channel."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from bot.talk.for_whom import OfSomebody, Verb, day_and_whom
from bot.talk.meeting_words import Meant, read_meant
from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Help, Mistake, Parsed
from usecases.list_declared import ListDeclared
from usecases.list_interests import ListAnswers, ListInterests
from usecases.nothing_to_declare import NothingToDeclare
from usecases.record_room import RecordRoom

OfMeeting = Callable[[str, date | None], Parsed]
Read = Callable[[str, str | None, date], Parsed]
"""What follows the word, the channel's group, the day."""

IN_A_FORM = Mistake(
    "/declare …",
    "What you declare is asked for in a form, so that it stands in no channel: “/declare new”, or "
    "“/declare new BMG” for an item of a meeting.",
)
NOT_A_GROUP = Mistake(
    "/declare …", f"{IN_A_FORM.hint} Who has answered is shown by group: “/declare BMG”."
)


def read_declare(words: str, place: str | None, today: date) -> Parsed:
    """A verb and what follows; alone, one's own register; “BMG” or “BMG 19 Jan”, who has
    answered."""
    first, _, rest = words.partition(" ")
    word = first.casefold()
    if word in READ:
        return READ[word](rest, place, today)
    return _of_meeting("answers", ListAnswers, words, None, today) if words else ListInterests()


def _of_meeting(verb: str, make: OfMeeting, rest: str, place: str | None, today: date) -> Parsed:
    """“nil BMG”, “nil BMG on 19 Jan”, or “nil” in a group's channel."""
    line = f"/declare {verb}"

    def of(group: str, words: str) -> Parsed:
        meant = read_meant(f"{line} {group}", words, today, f"{line} BMG on 19 Jan")
        if not isinstance(meant, Meant):
            return meant
        return IN_A_FORM if meant.words else make(group, meant.on)

    which = Mistake(line, f"For which group's meeting? For example: {line} BMG")
    return ForGroup(rest, place, of, which)


def _of_somebody(verb: str, make: OfSomebody, rest: str, place: str | None, today: date) -> Parsed:
    """The same with “for Rachel Okafor”, said by whoever runs the meeting."""
    line = Verb(f"/declare {verb}", f"/declare {verb} BMG on 19 Jan")

    def of(group: str, words: str) -> Parsed:
        meant = day_and_whom(line, group, words, today)
        if not isinstance(meant, tuple):
            return meant
        left, on, person = meant
        return IN_A_FORM if left else make(group, on, person)

    which = Mistake(line.line, f"For which group's meeting? For example: {line.line} BMG")
    return ForGroup(rest, place, of, which)


def _new(rest: str, place: str | None, today: date) -> Parsed:
    """“new” for the register; “new BMG”, or “new” in its channel, for an item."""
    if not rest and not place:
        return Press("declare.register")
    return _of_somebody("new", _item, rest, place, today)


def _item(group: str, on: date | None, person: str) -> Press:
    told = {"on": on.isoformat() if on else "", "person": person}
    return Press("declare.item", {"group": group, **{k: v for k, v in told.items() if v}})


def _nil(rest: str, place: str | None, today: date) -> Parsed:
    """“nil” for the register; “nil BMG”, or “nil” in its channel, for its meeting."""
    if not rest and not place:
        return NothingToDeclare()
    return _of_somebody("nil", NothingToDeclare, rest, place, today)


def _close(rest: str, _place: str | None, _today: date) -> Parsed:
    """Which one is chosen in a form."""
    if rest:
        return Mistake("/declare close …", "Which one has ended is asked next: “/declare close”.")
    return Press("declare.close")


def _list(rest: str, _place: str | None, _today: date) -> Parsed:
    """“list” is one's own register; “list BMG” that of those on it."""
    return ListInterests(rest)


def _help(_rest: str, _place: str | None, _today: date) -> Parsed:
    return Help("declare")


READ: dict[str, Read] = {
    "answers": partial(_of_meeting, "answers", ListAnswers),
    "close": _close,
    "handling": partial(_of_meeting, "handling", ListDeclared),
    "help": _help,
    "list": _list,
    "new": _new,
    "nil": _nil,
    "room": partial(_of_meeting, "room", lambda group, _on: RecordRoom(group)),
}
"""The verbs."""
