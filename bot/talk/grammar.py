"""From a typed line to what it asks for: one command object, the same for each platform."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.talk.action_grammar import read_action
from bot.talk.clerk_grammar import read_clerk
from bot.talk.meeting_grammar import read_meeting
from bot.talk.notice import Press
from bot.talk.parsed import Help, Mistake, Parsed, nearest
from bot.talk.text import LONGEST, clean

__all__ = ["Line", "parse"]


@dataclass(frozen=True, slots=True)
class Line:
    """What was typed, the group whose channel it was typed in, and the day."""

    text: str
    place: str | None
    today: date


NOUNS = {"/action": read_action, "/meeting": read_meeting, "/clerk": read_clerk}


def parse(line: Line) -> Parsed:
    """Never raises: what cannot be understood comes back as a Mistake or Help."""
    if len(line.text) > LONGEST:
        return Mistake(line.text[:60] + "…", f"That is longer than {LONGEST:,} characters.")
    text = clean(line.text)
    noun, _, rest = text.partition(" ")
    word = noun.casefold()
    if not text or word in ("help", "/help"):
        return Help("clerk")
    if word == "home":
        return Press("home")
    if read := NOUNS.get(word if word.startswith("/") else f"/{word}"):
        return read(" ".join(rest.split()), line.place, line.today)
    near = nearest(word if word.startswith("/") else f"/{word}", tuple(NOUNS))
    hint = f"Did you mean “{near} {rest}”?".replace(" ”", "”") if near else ""
    return Mistake(text, hint or "Commands begin with /action, /meeting or /clerk.")
