"""What of an answer a lock screen shows, whatever was typed."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.notice import Notice
from bot.talk.say.interests import OUTSIDE
from bot.talk.text import words_of


def quiet(text: str, notice: Notice) -> Notice:
    """Whatever follows “declare” may be an interest, though it belongs in a form, and answers hand
    back what nobody understands."""
    noun = next(iter(words_of(text[:FIRST])), "").casefold().removeprefix("/")
    return replace(notice, preview=OUTSIDE) if noun == "declare" else notice


FIRST = 100
"""Characters that hold the first word."""
