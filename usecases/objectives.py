"""The objectives that an action can serve: those of its plan; while it is new, of its group's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from governance.actions import Action
from governance.partnership import Partnership
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.resolve import resolve
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class ListObjectives:
    """Those of an action's plan."""

    name: str


@dataclass(frozen=True, slots=True)
class ListGroupObjectives:
    """Those of a group's plans, for an action that is still to be made."""

    group: str


@dataclass(frozen=True, slots=True)
class ObjectivesListed:
    """Id and title; none where it belongs to no plan. Of a group's, the id is PLAN/OBJECTIVE."""

    objectives: tuple[tuple[str, str], ...]


def list_objectives(w: Work, command: ListObjectives, now: datetime) -> ObjectivesListed:
    """Raises NotFound or SeveralFound."""
    s = scene(w, now)
    return ObjectivesListed(objectives_of(s.p, resolve(s, command.name, None)))


def list_group_objectives(w: Work, command: ListGroupObjectives, now: datetime) -> ObjectivesListed:
    """Raises NotFound."""
    s = scene(w, now)
    return ObjectivesListed(tuple(_of_group(s.p, find_group(s, command.group))))


def chosen_objective(p: Partnership, group: str, choice: str) -> tuple[str, str] | None:
    """The plan and the objective that a choice of a group's stands for, if there are any such."""
    plan, _, objective = choice.rpartition("/")
    return (plan, objective) if choice in dict(_of_group(p, group)) else None


def _of_group(p: Partnership, group: str) -> Iterator[tuple[str, str]]:
    """With the plan's title where the group has several."""
    plans = [plan for plan in p.plans.values() if plan.group == group]
    for plan in plans:
        for one in plan.objectives:
            title = f"{plan.title}: {one.title}" if len(plans) > 1 else one.title
            yield f"{plan.id}/{one.id}", title


def objectives_of(p: Partnership, action: Action) -> tuple[tuple[str, str], ...]:
    plan = p.plans.get(action.plan or "")
    return tuple((one.id, one.title) for one in plan.objectives) if plan else ()
