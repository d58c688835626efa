"""Take a proposal for a decision back. That it was made stays on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.deciding import NotYet
from governance.decisions import DecisionState
from usecases.decision_view import view_decision
from usecases.find_decision import to_resolve
from usecases.ports.store import Work
from usecases.refusals import DecisionNotNow
from usecases.scene import scene
from usecases.views.decision import DecisionView

VERB = "decision.resolve"


@dataclass(frozen=True, slots=True)
class DropDecision:
    decision: str


@dataclass(frozen=True, slots=True)
class DecisionDropped:
    view: DecisionView


def drop_decision(w: Work, command: DropDecision, now: datetime) -> DecisionDropped:
    """Not while it is being voted on. Raises NotFound, NotAllowed or DecisionNotNow."""
    s = scene(w, now)
    decision = to_resolve(s, command.decision)
    if decision.state is DecisionState.VOTING:
        raise DecisionNotNow(VERB, view_decision(s, decision), NotYet.VOTING)
    dropped = replace(
        decision, state=DecisionState.DROPPED, resolved_by=s.reader, resolved_at=s.now
    )
    kept = w.put(dropped)
    w.enter("decision.drop", kept.id)
    return DecisionDropped(view_decision(s, kept))
