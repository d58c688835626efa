"""Whether a verb may be used on an action now: what a form for it is opened with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from usecases.deeds import ready
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.resolve import resolve
from usecases.scene import scene
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class IsReady:
    """`verb` is one of permissions; `place` is the group of the channel it was asked in."""

    verb: str
    name: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    action: ActionView


def is_ready(w: Work, command: IsReady, now: datetime) -> Ready:
    """Raises what the verb itself would refuse with before it looks at anything else."""
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    ready(s, action, command.verb)
    note_readings(s, (action,))
    return Ready(view_action(s, action))
