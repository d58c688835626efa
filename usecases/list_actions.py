"""List the actions a reader may see, narrowed by what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.actions import Action, ActionState
from governance.ratings import Meaning
from usecases.climb import unheard
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.resolve import visible_actions
from usecases.scene import Scene, scene
from usecases.views import ActionView, view_action


class Which(StrEnum):
    MINE = "mine"
    ALL = "all"
    OVERDUE = "overdue"
    DIFFERS = "differs"
    UNRATED = "unrated"
    RED = "red"
    NO_DATE = "no date"
    NO_OWNER = "no owner"
    WAITING = "waiting"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"
    EXTENSION = "extensions"
    UNHEARD = "unheard"


@dataclass(frozen=True, slots=True)
class ListActions:
    """`group` narrows to one group's actions, `mine` to those the reader answers for: all of them
    under way are MINE. `by_objective`: in the order of plans and objectives, not of dates."""

    which: Which = Which.MINE
    group: str | None = None
    mine: bool = False
    by_objective: bool = False


@dataclass(frozen=True, slots=True)
class ActionsListed:
    which: Which
    group: str | None
    actions: tuple[ActionView, ...]
    mine: bool = False
    by_objective: bool = False


def list_actions(w: Work, command: ListActions, now: datetime) -> ActionsListed:
    """Raises NotFound for a group the reader may not see or that does not exist."""
    s = scene(w, now)
    group = find_group(s, command.group) if command.group else None
    actions = visible_actions(s)
    if group is not None:
        actions = [action for action in actions if action.group == group]
    if command.mine:
        actions = [action for action in actions if _mine(s, action)]
    kept = [action for action in actions if _WANTED[command.which](s, action)]
    views = [view_action(s, action) for action in kept]
    if command.which is Which.DIFFERS:
        views = [view for view in views if view.differing]
    shown = {view.ref for view in views}
    note_readings(s, (action for action in kept if action.id in shown))
    views.sort(key=_by_date)
    if command.by_objective:
        places = _places(s, kept)
        views.sort(key=lambda view: places[view.ref])
    return ActionsListed(command.which, group, tuple(views), command.mine, command.by_objective)


def _by_date(view: ActionView) -> tuple[date, str]:
    return view.agreed or date.max, view.ref


def _places(s: Scene, actions: list[Action]) -> dict[str, tuple[int, str, int]]:
    """Where each stands among the plans and their objectives; what serves none comes last."""
    order = {
        (plan.id, one.id): number
        for plan in s.p.plans.values()
        for number, one in enumerate(plan.objectives)
    }
    found = {action.id: (action.plan or "", action.objective or "") for action in actions}
    return {
        ref: (0, names[0], order[names]) if names in order else (1, "", 0)
        for ref, names in found.items()
    }


def _mine(s: Scene, action: Action) -> bool:
    """Owed by the reader; or once nobody owes it, what the reader led."""
    return s.owes(action) if action.live else s.leads(action)


def _open(action: Action) -> bool:
    return action.live


def _said(action: Action) -> bool:
    """Whether anybody has said how it, or a part of it, stands."""
    return action.latest is not None or any(share.latest for share in action.shares)


def _serious(s: Scene, action: Action) -> bool:
    """By what the rating stands for, whatever the plan's key calls it."""
    rating = s.p.key_for(action).rating(action.rating) if action.rating else None
    return rating is not None and rating.meaning is Meaning.SERIOUS


_WANTED: dict[Which, Callable[[Scene, Action], bool]] = {
    Which.MINE: lambda s, a: _open(a) and s.owes(a),
    Which.ALL: lambda _s, a: _open(a),
    Which.OVERDUE: lambda s, a: a.overdue(s.day),
    Which.DIFFERS: lambda _s, a: _open(a) and _said(a),
    Which.UNRATED: lambda _s, a: _open(a) and a.rating is None,
    Which.UNHEARD: lambda s, a: a.live and s.may("ladder.show", a) and unheard(s, a),
    Which.RED: lambda s, a: _open(a) and _serious(s, a),
    Which.NO_DATE: lambda _s, a: _open(a) and a.agreed is None and not a.waiting,
    Which.NO_OWNER: lambda s, a: _open(a) and not s.p.owners(a, s.day),
    Which.WAITING: lambda _s, a: _open(a) and a.waiting,
    Which.PAUSED: lambda _s, a: a.state is ActionState.PAUSED,
    Which.EXTENSION: lambda _s, a: _open(a) and a.extension is not None,
    Which.DONE: lambda _s, a: a.state is ActionState.COMPLETED,
    Which.CANCELLED: lambda _s, a: a.state is ActionState.CANCELLED,
}
