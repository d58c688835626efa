"""The words after /meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.talk.digest_grammar import read_digest
from bot.talk.parsed import Help, Parsed
from bot.talk.report_grammar import read_report
from usecases.list_meetings import ListMeetings

Read = Callable[[str, str | None, date], Parsed]
"""What follows the word, the channel's group, the day."""


def read_meeting(words: str, place: str | None, today: date) -> Parsed:
    """A verb and what follows; else “list” for mine, “list all”, “list BMG” or just “BMG”, and in a
    channel its own group's."""
    first, _, rest = words.partition(" ")
    word = first.casefold()
    if word in READ:
        return READ[word](rest, place, today)
    return _listed(words, place, today)


def _help(_rest: str, _place: str | None, _today: date) -> Parsed:
    return Help("meeting")


def _listed(wanted: str, place: str | None, _today: date) -> Parsed:
    match wanted.casefold():
        case "":
            return ListMeetings(group=place)
        case "mine" | "my":
            return ListMeetings()
        case "all":
            return ListMeetings(every=True)
        case _:
            return ListMeetings(group=wanted)


READ: dict[str, Read] = {
    "digest": read_digest,
    "help": _help,
    "list": _listed,
    "report": read_report,
}
"""The verbs."""
