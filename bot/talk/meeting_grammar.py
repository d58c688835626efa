"""The words after /meeting."""

from __future__ import annotations

from datetime import date

from bot.talk.parsed import Help, Parsed
from usecases.list_meetings import ListMeetings


def read_meeting(words: str, place: str | None, _today: date) -> Parsed:
    """“list” for mine, “list all”, “list BMG” or just “BMG”; in a channel, its own group's."""
    first, _, rest = words.partition(" ")
    if first.casefold() == "help":
        return Help("meeting")
    wanted = rest if first.casefold() == "list" else words
    match wanted.casefold():
        case "":
            return ListMeetings(group=place)
        case "mine" | "my":
            return ListMeetings()
        case "all":
            return ListMeetings(every=True)
        case _:
            return ListMeetings(group=wanted)
