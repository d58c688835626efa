"""Show one action with the story of its updates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.resolve import resolve
from usecases.scene import scene
from usecases.story import newest_first, story
from usecases.views import ActionView, DeedView, UpdateView, view_action


@dataclass(frozen=True, slots=True)
class ShowAction:
    """`place` is the group of the channel it was asked in."""

    name: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ActionShown:
    """What was said of it and done to it, the newest first."""

    action: ActionView
    told: tuple[UpdateView | DeedView, ...] = ()


def show_action(w: Work, command: ShowAction, now: datetime) -> ActionShown:
    """Raises NotFound or SeveralFound."""
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    note_readings(s, (action,))
    return ActionShown(view_action(s, action), newest_first(story(s, action)))
