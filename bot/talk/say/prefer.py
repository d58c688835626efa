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
IN_ORDER = "You can say both: /clerk prefer {first} then {then}"
CALLED = {"console": "the console", "slack": "Slack", "teams": "Teams", "email": "e-mail"}


UNKNOWN = (
    "It knows no account of yours in {place} yet: write to Clerk there once, and it does. Until "
    "then it writes to you elsewhere."
)


def say(result: Preferred, _context: Context) -> Notice:
    then = f"in {_then(result)}" if result.then else "elsewhere"
    text = f"Clerk writes to you there first, and {then} only if it cannot reach you."
    heading = f"Clerk will write to you in {CALLED[result.place]}"
    return Notice(heading, (text, *_unknown(result)))


def setting(preferred: Preferred, places: Sequence[str], section: str) -> Item:
    """A row of Home; with one platform there is nothing to choose."""
    buttons = (CHANGE,) if len(places) > 1 else ()
    then = f", and in {_then(preferred)} if it cannot reach you there" if preferred.then else ""
    where = f"Clerk writes to you in {CALLED[preferred.place]}{then}."
    return Item(WHERE, (), " ".join((where, *_unknown(preferred))), buttons, section)


def _then(preferred: Preferred) -> str:
    return joined([CALLED[one] for one in preferred.then], "then")


def _unknown(preferred: Preferred) -> tuple[str, ...]:
    if not preferred.unknown:
        return ()
    return (UNKNOWN.format(place=joined([CALLED[one] for one in preferred.unknown], "or")),)


def say_which(typed: str, places: Sequence[str]) -> Notice:
    """`typed` is the place somebody named that is not set up here; empty where none was."""
    wrong = (f"“{shortened(typed)}” is not set up here.",) if typed else ()
    text = f"Clerk can write to you in {joined([CALLED[one] for one in places], 'or')}."
    buttons = tuple(Button(capital(CALLED[one]), Press("prefer", {"place": one})) for one in places)
    more = (IN_ORDER.format(first=places[0], then=places[1]),) if len(places) > 1 else ()
    return Notice("Where should Clerk write to you?", (*wrong, text, *more), buttons=buttons)
