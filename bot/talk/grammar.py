"""From a typed line to what it asks for: one command object, the same for each platform."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.talk.action_grammar import REF, read_action
from bot.talk.clerk_grammar import read_clerk
from bot.talk.declare_grammar import read_declare
from bot.talk.meeting_grammar import read_meeting
from bot.talk.notice import Press
from bot.talk.parsed import Help, Mistake, Parsed, did_you_mean, nearest
from bot.talk.text import LONGEST, clean, words_of

__all__ = ["Line", "parse"]


@dataclass(frozen=True, slots=True)
class Line:
    """What was typed, the group whose channel it was typed in, and the day.

    `assured`: whoever typed it was asked and said that it is about no child. `channel` is the
    platform's channel it was typed in, if any, whether or not it is a group's.
    """

    text: str
    place: str | None
    today: date
    assured: bool = False
    channel: str = ""


CLERK = "/clerk"
TOO_LONG = f"Clerk reads up to {LONGEST:,} characters at a time. Please say it in fewer."
NOUNS = {
    "/action": read_action,
    "/meeting": read_meeting,
    "/declare": read_declare,
    CLERK: read_clerk,
}


def parse(line: Line) -> Parsed:
    """Never raises: what cannot be understood comes back as a Mistake or Help."""
    if len(line.text) > LONGEST:
        return Mistake(clean(line.text[:60]) + "…", TOO_LONG)
    text = " ".join(words_of(line.text))
    noun, _, rest = text.partition(" ")
    word = noun.casefold()
    if not text or word in ("help", "/help"):
        return Help("clerk")
    if word == "home":
        return Press("home")
    name = word if word.startswith("/") else f"/{word}"
    if name == CLERK:
        return read_clerk(rest, line.place, line.today, line.channel)
    if read := NOUNS.get(name):
        return read(rest, line.place, line.today)
    return Mistake(text, _hint(text, word, rest))


def _hint(text: str, word: str, rest: str) -> str:
    if REF.match(text):
        return did_you_mean(f"/action {text}")
    near = nearest(word if word.startswith("/") else f"/{word}", tuple(NOUNS))
    if near is None:
        return (
            "Commands begin with /action, /meeting, /declare or /clerk. Type “help” for examples."
        )
    return did_you_mean(f"{near} {rest}".strip())
