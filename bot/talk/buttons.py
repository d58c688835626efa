"""The buttons that stand beside an action."""

from __future__ import annotations

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
    return tuple(buttons)


def show_button(action: ActionView) -> Button:
    return Button("Show", Press("action.show", {"ref": action.ref}), title_of(action))
