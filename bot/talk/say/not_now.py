"""What is said where an action is not such that it can be done now."""

from __future__ import annotations

from collections.abc import Callable

from bot.talk.buttons import show_button
from bot.talk.notice import Notice
from bot.talk.say.doing import doing_said
from bot.talk.update_words import update_said
from bot.talk.words import due_said, state_said, title_of
from governance.actions import ActionState
from usecases.refusals import Closed, NotNow
from usecases.views import STATES, ActionView

UNCHANGED = "Nothing was changed."
IS: dict[str, str] = {
    ActionState.NOT_STARTED: "not started",
    ActionState.OPEN: "under way",
    ActionState.PAUSED: "paused",
    ActionState.COMPLETED: "completed",
    ActionState.CANCELLED: "cancelled",
}


def say_closed(refusal: Closed) -> Notice:
    view = refusal.view
    if state := state_said(view):
        return Notice(f"Not now: {title_of(view)}", (f"It was {state}.", UNCHANGED))
    told = (update_said(view.latest),) if view.latest else ()
    return Notice(f"Already done: {title_of(view)}", (*told, UNCHANGED))


def say_not_now(refusal: NotNow) -> Notice:
    view = refusal.view
    doing = doing_said(refusal.verb, view.ref)
    text = f"It is {IS[view.state]}, so nobody can {doing} now. {UNCHANGED}"
    if view.state in STATES[refusal.verb]:
        text = UNFIT[refusal.verb](view)
    return Notice(f"Not now: {title_of(view)}", (text,), buttons=(show_button(view),))


def _settled(view: ActionView) -> str:
    if view.shares:
        return f"That part is done or excused already. {UNCHANGED}"
    return f"It is not each agency's, so no part of it can be answered for. {UNCHANGED}"


def _not_so(view: ActionView) -> str:
    if view.shares:
        return f"That part is done, or it is so already. {UNCHANGED}"
    return f"It is not each agency's, so nobody is excused from it. {UNCHANGED}"


def _nothing_asked(view: ActionView) -> str:
    return f"Nobody is asking for more time for {view.ref}. {UNCHANGED}"


UNFIT: dict[str, Callable[[ActionView], str]] = {
    "action.amend": lambda view: (
        f"It has an agreed date, {due_said(view)}. For a later one its owners ask for more time: "
        f"“/action {view.ref} extend to …”. {UNCHANGED}"
    ),
    "action.condition": lambda view: f"{view.ref} waits for nothing. {UNCHANGED}",
    "action.decide_extension": _nothing_asked,
    "action.done": _settled,
    "action.evaluate": lambda view: f"{view.ref} was evaluated already. {UNCHANGED}",
    "action.excuse": _not_so,
    "action.extend": lambda view: (
        f"{view.ref} has no agreed date yet, so there is nothing to extend. {UNCHANGED}"
    ),
    "action.milestone": lambda view: (
        f"That milestone was reached already. {UNCHANGED}"
        if view.timescale.stages
        else f"{view.ref} has no milestones. {UNCHANGED}"
    ),
    "action.not_started": lambda view: (
        f"Each agency answers for itself, so nobody can say it of {view.ref} as a whole."
        if view.shares
        else "It is not started already, or its lead has said how it stands since."
    ),
    "action.update": _settled,
    "action.snooze": lambda view: (
        "It has been snoozed once already. It can be again once its lead says how it stands."
        if view.snoozed_until
        else f"Each agency is asked for itself, so nobody can snooze {view.ref} for all of them."
        if view.shares
        else "It has no date yet, so nobody is asked about it."
    ),
    "action.withdraw_extension": _nothing_asked,
}
"""Why a verb does not fit an action whose state would allow it."""
