"""The words after /clerk."""

from __future__ import annotations

from datetime import date

from bot.talk.notice import Press
from bot.talk.parsed import Help, Mistake, Parsed, nearest

WORDS: dict[str, Press | Help] = {
    "": Help("clerk"),
    "help": Help("clerk"),
    "home": Press("home"),
    "retention": Press("retention.list"),
    "links": Press("link.list"),
    "calendar": Press("link.list"),
    "calendars": Press("link.list"),
}
OFFERED = ("help", "home", "links")


def read_clerk(words: str, _place: str | None, _today: date) -> Parsed:
    if found := WORDS.get(words.casefold()):
        return found
    near = nearest(words.casefold(), OFFERED)
    hint = f"Did you mean “/clerk {near}”?" if near else "Type “/clerk help” for what can be asked."
    return Mistake(f"/clerk {words}", hint)
