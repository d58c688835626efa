"""The objectives that an action can serve: those of its plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.actions import Action
from governance.partnership import Partnership
from usecases.ports.store import Work
from usecases.resolve import resolve
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class ListObjectives:
    """Those of an action's plan."""

    name: str


@dataclass(frozen=True, slots=True)
class ObjectivesListed:
    """Id and title; none where it belongs to no plan."""

    objectives: tuple[tuple[str, str], ...]


def list_objectives(w: Work, command: ListObjectives, now: datetime) -> ObjectivesListed:
    """Raises NotFound or SeveralFound."""
    s = scene(w, now)
    return ObjectivesListed(objectives_of(s.p, resolve(s, command.name, None)))


def objectives_of(p: Partnership, action: Action) -> tuple[tuple[str, str], ...]:
    plan = p.plans.get(action.plan or "")
    return tuple((one.id, one.title) for one in plan.objectives) if plan else ()
