"""Put a new action on a group's list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.actions import Action, Owner
from governance.timescale import Timescale
from usecases.adding import added, next_reference
from usecases.find_group import find_group
from usecases.owners import chosen_owner
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed
from usecases.scene import scene
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class NewAction:
    """`owner` is post:ID, person:ID, group:ID, each (agency) or schools; empty where nobody leads
    yet."""

    group: str
    title: str
    owner: str = ""
    timescale: Timescale = Timescale()


@dataclass(frozen=True, slots=True)
class Created:
    action: ActionView


def new_action(w: Work, command: NewAction, now: datetime) -> Created:
    """Raises NotFound, NotAllowed or Incomplete."""
    s = scene(w, now)
    group = s.p.groups[find_group(s, command.group)]
    if not s.may("action.new", group.id):
        allowed = s.p.chair(group.id, s.day) + s.p.managers(s.day)
        raise NotAllowed("action.new", group.id, s.names(allowed))
    owner = chosen_owner(s.p, group.id, command.owner)
    _check(command, owner)
    action = Action(
        id=next_reference(s, group.id),
        group=group.id,
        title=" ".join(command.title.split()),
        owners=(owner,) if owner else (),
        timescale=command.timescale,
        agreed=command.timescale.due,
        original=command.timescale.due,
        precision=command.timescale.precision,
        created_at=now,
        created_by=s.reader,
    )
    action = added(s, action)
    w.enter("action.new", action.id)
    return Created(view_action(s, action))


def _check(command: NewAction, owner: Owner | None) -> None:
    problems = {}
    if not command.title.strip():
        problems["title"] = "needed"
    if command.owner and owner is None:
        problems["owner"] = "unknown"
    if problems:
        raise Incomplete(problems)
