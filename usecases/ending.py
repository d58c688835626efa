"""What follows when an action ends without having been completed."""

from __future__ import annotations

from dataclasses import replace

from governance.actions import Action, ActionState, Extension, ExtensionState
from usecases.answer import pass_over_asks
from usecases.scene import Scene


def cancelled(s: Scene, action: Action, why: str) -> Action:
    """The action as it is then, not kept yet: nobody is asked about it or decides on it."""
    pass_over_asks(s.w, action)
    _withdraw(s, action)
    return replace(
        action,
        state=ActionState.CANCELLED,
        why=why,
        cancelled_on=s.day,
        paused_until=None,
        snoozed_until=None,
        extension=None,
    )


def _withdraw(s: Scene, action: Action) -> None:
    asked = s.w.get(Extension, action.extension) if action.extension else None
    if asked is not None:
        state = ExtensionState.WITHDRAWN
        s.w.put(replace(asked, state=state, decided_at=s.now, decided_by=s.reader))
