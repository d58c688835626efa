"""What is said when actions are listed."""

from __future__ import annotations

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import (
    action_buttons,
    counted,
    key_differs_said,
    show_button,
    standing,
    title_of,
)
from usecases.list_actions import ActionsListed, Which
from usecases.views import ActionView

PAGE = 10
HEADINGS = {
    Which.MINE: "Actions you lead",
    Which.ALL: "Actions under way",
    Which.OVERDUE: "Overdue actions",
    Which.DIFFERS: "Where the rating and the key differ",
    Which.UNRATED: "Actions not rated yet",
    Which.DONE: "Completed actions",
}
NOTHING = {
    Which.MINE: "You lead no actions that are under way.",
    Which.ALL: "There are no actions under way that you can see.",
    Which.OVERDUE: "Nothing is overdue.",
    Which.DIFFERS: "Every rating agrees with its plan's key.",
    Which.UNRATED: "Every action has been rated.",
    Which.DONE: "No action has been completed yet.",
}


def say(result: ActionsListed, _context: Context) -> Notice:
    heading = HEADINGS[result.which] + (f" – {result.group}" if result.group else "")
    if not result.actions:
        return Notice(heading, (NOTHING[result.which],))
    shown = result.actions[:PAGE]
    items = tuple(action_item(action, result.which) for action in shown)
    return Notice(heading, (_count(result),), items=items, buttons=_more(result))


def action_item(action: ActionView, which: Which | None = None, section: str = "") -> Item:
    facts = standing(action)
    if which is Which.DIFFERS and action.latest is not None:
        facts += (
            Fact("The key", key_differs_said(action.latest)),
            Fact("The reason given", action.latest.reason or "none"),
        )
    buttons = (*action_buttons(action), show_button(action))
    return Item(title_of(action), facts, buttons=buttons, section=section)


def _count(result: ActionsListed) -> str:
    count, shown = len(result.actions), min(PAGE, len(result.actions))
    order = "the soonest first" if count > 1 else ""
    words = f"{counted(count, 'action')}{', ' + order if order else ''}".capitalize()
    return f"{words}. The first {shown} are shown." if count > shown else f"{words}."


def _more(result: ActionsListed) -> tuple[Button, ...]:
    """Narrower lists, which are what a long one calls for."""
    if len(result.actions) <= PAGE:
        return ()
    group = result.group or ""
    narrower = (Which.OVERDUE, Which.UNRATED, Which.DIFFERS)
    return tuple(
        Button(HEADINGS[which], Press("action.list", {"which": which.value, "group": group}))
        for which in narrower
        if which is not result.which
    )
