"""What is said when an action was named by words of its title."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.buttons import show_button
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.parsed import Named
from bot.talk.say.parsed import NOTHING_YET
from bot.talk.words import capital, counted, due_said, leads_said, title_of
from usecases.find_actions import ActionsFound, Meant
from usecases.views import ActionView


def say_meant(found: ActionsFound, named: Named, presses: Sequence[Press]) -> Notice:
    """`presses` are what was asked for, once for each action that may have been meant."""
    if len(found.meant) == 1:
        return _one(found.meant[0], named, presses[0])
    items = tuple(
        Item(title_of(one.action), _facts(one.action), buttons=(_this_one(one.action, press),))
        for one, press in zip(found.meant, presses, strict=True)
    )
    text = [NOTHING_YET] if any(_says_something(one, named) for one in found.meant) else []
    if found.others:
        fit = capital(counted(found.others, "other action fits", "other actions fit"))
        text.append(f"{fit} as well: one more word of the title would help.")
    return Notice("Which action do you mean?", tuple(text), items=items)


def _one(meant: Meant, named: Named, press: Press) -> Notice:
    """Where something was to be said of it, it can be looked at first."""
    action = meant.action
    says = _says_something(meant, named)
    buttons = (
        Button("Yes", press, title_of(action), primary=True),
        *((show_button(action),) if says else ()),
    )
    text = (NOTHING_YET,) if says else ()
    return Notice(f"Did you mean {title_of(action)}?", text, _facts(action), buttons=buttons)


def _says_something(meant: Meant, named: Named) -> bool:
    """Or it is only to be shown."""
    return bool(meant.rest) or named.verb not in ("", "show", "history")


def _facts(action: ActionView) -> tuple[Fact, ...]:
    return (Fact("Due", due_said(action)), Fact("Lead", leads_said(action)))


def _this_one(action: ActionView, press: Press) -> Button:
    return Button("This one", press, title_of(action))
