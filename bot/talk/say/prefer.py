"""What is said about where somebody is written to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.text import shortened
from bot.talk.words import capital, joined
from usecases.prefer import Preferred

WHERE = "Where I am written to"
CHANGE = Button("Change…", Press("prefer"), WHERE)
CALLED = {"console": "the console", "slack": "Slack", "teams": "Teams", "email": "e-mail"}


def say(result: Preferred, _context: Context) -> Notice:
    text = "Clerk writes to you there first, and elsewhere only if it cannot reach you."
    return Notice(f"Clerk will write to you in {CALLED[result.place]}", (text,))


def setting(preferred: Preferred, places: Sequence[str], section: str) -> Item:
    """A row of Home; with one platform there is nothing to choose."""
    place = preferred.place if preferred.place in places else places[0]
    buttons = (CHANGE,) if len(places) > 1 else ()
    return Item(WHERE, (), f"Clerk writes to you in {CALLED[place]}.", buttons, section)


def say_which(typed: str, places: Sequence[str]) -> Notice:
    """`typed` is the place somebody named that is not set up here; empty where none was."""
    wrong = (f"“{shortened(typed)}” is not set up here.",) if typed else ()
    text = f"Clerk can write to you in {joined([CALLED[one] for one in places], 'or')}."
    buttons = tuple(Button(capital(CALLED[one]), Press("prefer", {"place": one})) for one in places)
    return Notice("Where should Clerk write to you?", (*wrong, text), buttons=buttons)
