"""Show one action with the story of its updates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.actions import DEEDS_BY_ACTION, UPDATES_BY_ACTION, Update
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.resolve import resolve
from usecases.scene import scene
from usecases.views import (
    ActionView,
    DeedView,
    UpdateView,
    view_action,
    view_deed,
    view_update,
)


@dataclass(frozen=True, slots=True)
class ShowAction:
    """`place` is the group of the channel it was asked in."""

    name: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ActionShown:
    action: ActionView
    history: tuple[UpdateView, ...]
    deeds: tuple[DeedView, ...] = ()


def show_action(w: Work, command: ShowAction, now: datetime) -> ActionShown:
    """Raises NotFound or SeveralFound."""
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    note_readings(s, (action,))
    updates = sorted(w.find(UPDATES_BY_ACTION, action.id), key=_in_order, reverse=True)
    told = (view_update(s, action, update) for update in updates)
    deeds = reversed(w.find(DEEDS_BY_ACTION, action.id))
    return ActionShown(
        view_action(s, action),
        tuple(one for one in told if one is not None),
        tuple(view_deed(s, deed) for deed in deeds),
    )


def _in_order(update: Update) -> tuple[datetime, int]:
    """Of two at one moment the later revision comes last, the tenth after the ninth."""
    return update.at, int(update.id.rpartition("/")[2])
