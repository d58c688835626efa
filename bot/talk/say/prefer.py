"""What is said about where somebody is written to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.notice import Button, Notice, Press
from bot.talk.say.context import Context
from bot.talk.text import shortened
from bot.talk.words import capital, joined
from usecases.prefer import Preferred

CALLED = {"console": "the console", "slack": "Slack", "teams": "Teams", "email": "e-mail"}


def say(result: Preferred, _context: Context) -> Notice:
    text = "Clerk writes to you there first, and elsewhere only if it cannot reach you."
    return Notice(f"Clerk will write to you in {CALLED[result.place]}", (text,))


def say_which(typed: str, places: Sequence[str]) -> Notice:
    """`typed` is the place somebody named that is not set up here; empty where none was."""
    wrong = (f"“{shortened(typed)}” is not set up here.",) if typed else ()
    text = f"Clerk can write to you in {joined([CALLED[one] for one in places], 'or')}."
    buttons = tuple(Button(capital(CALLED[one]), Press("prefer", {"place": one})) for one in places)
    return Notice("Where should Clerk write to you?", (*wrong, text), buttons=buttons)
