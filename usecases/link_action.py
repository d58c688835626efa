"""Say that an action came of a decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.deciding import NotYet
from governance.decisions import Decision, DecisionState
from usecases.decision_view import view_decision
from usecases.find_decision import find_decision, may
from usecases.ports.store import Work
from usecases.reached import reached
from usecases.refusals import DecisionNotNow
from usecases.resolve import resolve
from usecases.scene import Scene, scene
from usecases.views import ActionView, view_action
from usecases.views.decision import DecisionView

VERB = "decision.resolve"


@dataclass(frozen=True, slots=True)
class LinkAction:
    """`action` is its reference, or its number in the group of `place`."""

    decision: str
    action: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ActionLinked:
    """`again`: it was linked already."""

    view: DecisionView
    action: ActionView
    again: bool = False


def link_action(w: Work, command: LinkAction, now: datetime) -> ActionLinked:
    """Raises NotFound, SeveralFound, NotAllowed, or DecisionNotNow where nothing was resolved."""
    s = scene(w, now)
    decision = to_link(s, command.decision)
    action = resolve(s, command.action, command.place or decision.group)
    again = action.id in decision.actions
    if not again:
        decision = linked(s, decision, action.id)
        w.enter("decision.link", decision.id)
    return ActionLinked(view_decision(s, decision), view_action(s, action), again)


def to_link(s: Scene, name: str) -> Decision:
    """One that an action can have come of. Raises NotFound, NotAllowed or DecisionNotNow."""
    decision = find_decision(s, name)
    may(s, VERB, decision)
    if decision.state is not DecisionState.RESOLVED:
        raise DecisionNotNow(VERB, view_decision(s, decision), NotYet.NOT_RESOLVED)
    return decision


def linked(s: Scene, decision: Decision, action: str) -> Decision:
    reached(s, decision)
    return s.w.put(replace(decision, actions=(*decision.actions, action)))
