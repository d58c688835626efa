"""What follows when an action ends without having been completed."""

from __future__ import annotations

from dataclasses import replace

from governance.actions import Action, ActionState
from usecases.answer import pass_over_asks
from usecases.extensions import end_extension
from usecases.scene import Scene


def cancelled(s: Scene, action: Action, why: str) -> Action:
    """The action as it is then, not kept yet: nobody is asked about it or decides on it."""
    pass_over_asks(s.w, action)
    return replace(
        end_extension(s, action),
        state=ActionState.CANCELLED,
        why=why,
        cancelled_on=s.day,
        paused_until=None,
        snoozed_until=None,
    )
