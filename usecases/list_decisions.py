"""What a group has decided and is asked to; one of them; and to drop one that was proposed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.decisions import DECISIONS_BY_GROUP, DecisionState, NotYet
from usecases.decision_view import DecisionView, view_decision
from usecases.find_decision import find_decision, to_resolve
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.refusals import DecisionNotNow, NotAllowed
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class ListDecisions:
    """The latest first; `undecided` only those that are still open."""

    group: str
    undecided: bool = False
    limit: int = 20


@dataclass(frozen=True, slots=True)
class DecisionsListed:
    group: str
    decisions: tuple[DecisionView, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ShowDecision:
    decision: str


@dataclass(frozen=True, slots=True)
class DecisionShown:
    view: DecisionView


@dataclass(frozen=True, slots=True)
class DropDecision:
    """Its proposal is taken back; that it was made stays on record."""

    decision: str


@dataclass(frozen=True, slots=True)
class DecisionDropped:
    view: DecisionView


def list_decisions(w: Work, command: ListDecisions, now: datetime) -> DecisionsListed:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    group = find_group(s, command.group)
    if not s.may("decision.show", group):
        raise NotAllowed("decision.show", group, s.names(s.p.chair(group, s.day)))
    found = [
        one
        for one in reversed(w.find(DECISIONS_BY_GROUP, group))
        if not (command.undecided and one.over)
    ]
    shown = tuple(view_decision(s, one) for one in found[: command.limit])
    return DecisionsListed(group, shown, len(found) - len(shown))


def show_decision(w: Work, command: ShowDecision, now: datetime) -> DecisionShown:
    """Raises NotFound."""
    s = scene(w, now)
    return DecisionShown(view_decision(s, find_decision(s, command.decision)))


def drop_decision(w: Work, command: DropDecision, now: datetime) -> DecisionDropped:
    """Not while it is being voted on. Raises NotFound, NotAllowed or DecisionNotNow."""
    s = scene(w, now)
    decision = to_resolve(s, command.decision)
    if decision.state is DecisionState.VOTING:
        raise DecisionNotNow("decision.resolve", view_decision(s, decision), NotYet.VOTING)
    dropped = replace(
        decision, state=DecisionState.DROPPED, resolved_by=s.reader, resolved_at=s.now
    )
    kept = w.put(dropped)
    w.enter("decision.drop", kept.id)
    return DecisionDropped(view_decision(s, kept))
