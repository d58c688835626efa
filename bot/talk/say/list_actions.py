"""What is said when actions are listed."""

from __future__ import annotations

from bot.talk.buttons import action_buttons, show_button
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.update_words import key_differs_said
from bot.talk.words import capital, counted, number, part_shown, standing, title_of
from usecases.list_actions import ActionsListed, Which
from usecases.views import ActionView

PAGE = 10
MINE = Button("Show what I lead", Press("action.list", {"which": Which.MINE.value}))
HEADINGS = {
    Which.MINE: "Actions you lead",
    Which.ALL: "Actions under way",
    Which.OVERDUE: "Overdue actions",
    Which.DIFFERS: "Where the rating and the key differ",
    Which.UNRATED: "Actions not rated yet",
    Which.RED: "Actions rated seriously late",
    Which.NO_DATE: "Actions that need a date",
    Which.NO_OWNER: "Actions that need an owner",
    Which.WAITING: "Actions that wait for something",
    Which.PAUSED: "Paused actions",
    Which.DONE: "Completed actions",
    Which.CANCELLED: "Cancelled actions",
    Which.EXTENSION: "Actions for which more time is asked",
    Which.UNHEARD: "Asked again and again, not answered",
}
NOTHING = {
    Which.MINE: "You lead no actions that are under way.",
    Which.ALL: "There are no actions under way that you can see.",
    Which.OVERDUE: "Nothing is overdue.",
    Which.DIFFERS: "Every rating agrees with its plan's key.",
    Which.UNRATED: "Every action has been rated.",
    Which.RED: "Nothing is rated seriously late.",
    Which.NO_DATE: "Every action has a date, or waits for something.",
    Which.NO_OWNER: "Somebody answers for every action.",
    Which.WAITING: "Nothing waits for a condition to be met.",
    Which.PAUSED: "Nothing is paused.",
    Which.DONE: "No action has been completed yet.",
    Which.CANCELLED: "No action has been cancelled.",
    Which.EXTENSION: "Nobody is asking for more time.",
    Which.UNHEARD: "Nobody has stayed silent for so long that you need to know.",
}
BY_OBJECTIVE, NO_OBJECTIVE = "by objective", "Of no objective"


def say(result: ActionsListed, _context: Context, start: int = 0) -> Notice:
    """A page of the list, from `start` on (0 is the first)."""
    narrowed = [
        *(("yours",) if result.mine else ()),
        *((result.group,) if result.group else ()),
        *((BY_OBJECTIVE,) if result.by_objective else ()),
    ]
    heading = " – ".join((HEADINGS[result.which], *filter(None, (", ".join(narrowed),))))
    if not result.actions:
        nothing = "None of those you lead." if result.mine else NOTHING[result.which]
        return Notice(heading, (nothing,))
    shown = result.actions[start : start + PAGE]
    items = tuple(action_item(one, result.which, _section(result, one)) for one in shown)
    return Notice(heading, (_count(result, start),), items=items, buttons=_more(result, start))


def _section(result: ActionsListed, action: ActionView) -> str:
    """The objective, with its plan where there are several."""
    if not result.by_objective:
        return ""
    if not action.objective:
        return NO_OBJECTIVE
    return f"{action.plan}: {action.objective}" if len(_plans(result)) > 1 else action.objective


def _plans(result: ActionsListed) -> frozenset[str]:
    return frozenset(action.plan for action in result.actions if action.objective)


def action_item(action: ActionView, which: Which | None = None, section: str = "") -> Item:
    facts = standing(action)
    for latest in action.differing if which is Which.DIFFERS else ():
        facts += (
            Fact("The key", key_differs_said(latest)),
            Fact("The reason given", latest.reason or "none"),
        )
    buttons = (*action_buttons(action), show_button(action))
    return Item(title_of(action), facts, buttons=buttons, section=section)


def _count(result: ActionsListed, start: int) -> str:
    count = len(result.actions)
    order = "" if result.which is Which.DONE else ", the soonest first"
    if result.by_objective:
        order = f", by {'plan and ' if len(_plans(result)) > 1 else ''}objective"
    words = f"{capital(counted(count, 'action'))}{order if count > 1 else ''}."
    shown = part_shown(start, min(PAGE, count - start), count)
    return f"{words} {shown}" if count > PAGE else words


def _more(result: ActionsListed, start: int) -> tuple[Button, ...]:
    """The rest of a long list, and narrower lists of what is under way."""
    left = len(result.actions) - start - PAGE
    args = {"which": result.which.value, "group": result.group or ""}
    buttons = []
    if left > 0:
        label = "Show the last one" if left == 1 else f"Show the next {number(min(left, PAGE))}"
        press = Press("action.list", {**args, **_chosen(result), "start": str(start + PAGE)})
        buttons.append(Button(label, press, primary=True))
    if len(result.actions) > PAGE and result.which in (Which.ALL, Which.MINE):
        mine = {"mine": "yes"} if result.which is Which.MINE else {}
        buttons += [
            Button(HEADINGS[which], Press("action.list", {**args, **mine, "which": which.value}))
            for which in (Which.OVERDUE, Which.UNRATED, Which.DIFFERS)
        ]
        if not result.by_objective:
            press = Press("action.list", {**args, "by_objective": "yes"})
            buttons.append(Button(capital(BY_OBJECTIVE), press))
    return tuple(buttons)


def _chosen(result: ActionsListed) -> dict[str, str]:
    chosen = {"mine": result.mine, "by_objective": result.by_objective}
    return {name: "yes" for name, yes in chosen.items() if yes}
