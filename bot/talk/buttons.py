"""The buttons that stand beside an action."""

from __future__ import annotations

from collections.abc import Iterable

from bot.talk.notice import Button, Press
from bot.talk.words import title_of
from usecases.views import ActionView


def action_buttons(action: ActionView, agency: str = "") -> tuple[Button, ...]:
    """What its reader may do with an action under way, or with one agency's part of it."""
    if not action.live:
        return ()
    buttons = []
    args, describes = {"ref": action.ref}, title_of(action)
    if agency:
        args["agency"] = agency
    if "action.update" in action.can:
        if not action.late:
            press = Press("action.on_track", args, action.revision)
            buttons.append(Button("On track", press, describes))
        press = Press("action.update", args, action.revision)
        buttons.append(Button("Update…", press, describes, primary=True))
    if "action.done" in action.can:
        buttons.append(Button("Done…", Press("action.done", args, action.revision), describes))
    if "action.extend" in action.can and action.extension is None:
        press = Press("action.extend", args, action.revision)
        buttons.append(Button("More time…", press, describes))
    return tuple(buttons)


def deed_buttons(action: ActionView, verbs: Iterable[str]) -> tuple[Button, ...]:
    """A button for each of these verbs that its reader may use now."""
    args, describes = {"ref": action.ref}, title_of(action)
    return tuple(
        Button(LABELS[verb], Press(verb, args, action.revision), describes)
        for verb in verbs
        if verb in action.can
    )


def further_buttons(action: ActionView) -> tuple[Button, ...]:
    """What else stands beside an action that is shown; all the rest is behind one button."""
    more = Button("More…", Press("action.more", {"ref": action.ref}), title_of(action))
    return (
        *date_button(action),
        *deed_buttons(action, OFTEN),
        *((more,) if deed_buttons(action, MORE) else ()),
    )


def pause_over_buttons(action: ActionView) -> tuple[Button, ...]:
    verbs = ("action.resume", "action.pause", "action.cancel")
    return (*deed_buttons(action, verbs), show_button(action))


def date_button(action: ActionView) -> tuple[Button, ...]:
    """For what is open and has no date yet."""
    if action.agreed is not None or action.waiting or "action.amend" not in action.can:
        return ()
    press = Press("action.amend", {"ref": action.ref}, action.revision)
    return (Button("Set the date…", press, title_of(action)),)


def extension_buttons(action: ActionView) -> tuple[Button, ...]:
    """What its reader may do about the request for more time that waits."""
    if action.extension is None:
        return ()
    args, describes = {"ref": action.ref}, title_of(action)
    if "action.decide_extension" not in action.can:
        return deed_buttons(action, ("action.withdraw_extension",))
    agree = Press("action.agree", {**args, "request": action.extension.id})
    decline = deed_buttons(action, ("action.decide_extension",))
    return (Button("Agree", agree, describes, primary=True), *decline)


LABELS = {
    "action.amend": "Change…",
    "action.cancel": "Cancel…",
    "action.condition": "Condition met",
    "action.decide_extension": "Decline…",
    "action.evaluate": "Did it work?…",
    "action.excuse": "Excuse an agency…",
    "action.merge": "Merge…",
    "action.milestone": "Milestone reached…",
    "action.not_started": "Not started",
    "action.pause": "Pause…",
    "action.reassign": "Reassign…",
    "action.reopen": "Reopen…",
    "action.resume": "Resume",
    "action.snooze": "Snooze…",
    "action.split": "Split…",
    "action.support": "Supporters…",
    "action.withdraw_extension": "Take back the request",
}
"""What the button of each verb says. Three dots: something is asked first."""


OFTEN = (
    *("action.evaluate", "action.condition", "action.milestone"),
    *("action.resume", "action.reopen", "action.snooze"),
)
"""What stands beside an action that is shown."""

MORE = (
    *("action.amend", "action.not_started", "action.support", "action.reassign", "action.pause"),
    *("action.split", "action.merge", "action.excuse", "action.cancel"),
)
"""What is done more seldom."""


def show_button(action: ActionView) -> Button:
    return Button("Show", Press("action.show", {"ref": action.ref}), title_of(action))
