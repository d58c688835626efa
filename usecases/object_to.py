"""Object to deciding by consensus, or take the objection back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.deciding import NotYet
from governance.decisions import Decision, DecisionState, Objection
from usecases.decision_view import view_decision
from usecases.find_decision import in_session, to_resolve
from usecases.formal import electors_of
from usecases.ports.store import Work
from usecases.refusals import DecisionNotNow, HasNoVote
from usecases.scene import Scene, scene
from usecases.views.decision import DecisionView

VERB = "decision.vote"


@dataclass(frozen=True, slots=True)
class ObjectTo:
    """`text` says why; it may be left out."""

    decision: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class LiftObjection:
    decision: str


@dataclass(frozen=True, slots=True)
class Objected:
    """`stands`: there is an objection of theirs now. `again`: it was so already."""

    view: DecisionView
    stands: bool
    again: bool = False


def object_to(w: Work, command: ObjectTo, now: datetime) -> Objected:
    """It is for those who have a vote on it. Raises NotFound, NotAllowed, HasNoVote or
    DecisionNotNow."""
    s = scene(w, now)
    decision = _open(s, command.decision)
    if any(one.person == s.reader for one in decision.standing):
        return Objected(view_decision(s, decision), stands=True, again=True)
    objection = Objection(s.reader, s.now, command.text.strip())
    kept = w.put(replace(decision, objections=(*decision.objections, objection)))
    w.enter("decision.object", kept.id)
    return Objected(view_decision(s, kept), stands=True)


def lift_objection(w: Work, command: LiftObjection, now: datetime) -> Objected:
    """One's own. Raises NotFound, NotAllowed or DecisionNotNow."""
    s = scene(w, now)
    decision = to_resolve(s, command.decision, VERB)
    if all(one.person != s.reader for one in decision.standing):
        return Objected(view_decision(s, decision), stands=False, again=True)
    lifted = tuple(
        replace(one, lifted_at=s.now)
        if one in decision.standing and one.person == s.reader
        else one
        for one in decision.objections
    )
    kept = w.put(replace(decision, objections=lifted))
    w.enter("decision.lift", kept.id)
    return Objected(view_decision(s, kept), stands=False)


def _open(s: Scene, name: str) -> Decision:
    decision = to_resolve(s, name, VERB)
    if decision.state is DecisionState.VOTING:
        raise DecisionNotNow(VERB, view_decision(s, decision), NotYet.VOTING)
    electors = electors_of(s, decision, by_correspondence=not in_session(s, decision))
    if (why := electors.no_vote(s.reader)) is not None:
        raise HasNoVote(view_decision(s, decision), why)
    return decision
