"""Record that a group agreed, after its chair asked for objections."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.deciding import NotYet, no_consensus
from governance.decisions import DecisionState, Way
from governance.voting import Outcome, too_few_left
from usecases.decision_view import view_decision
from usecases.find_decision import find_decision, in_session, may, to_resolve
from usecases.formal import electors_of, enough
from usecases.ports.store import Work
from usecases.reached import reached
from usecases.refusals import DecisionNotNow
from usecases.scene import scene
from usecases.views.decision import DecisionView

VERB = "decision.resolve"


@dataclass(frozen=True, slots=True)
class RecordConsensus:
    """`withheld`: the rationale is not published."""

    decision: str
    rationale: str = ""
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class ConsensusRecorded:
    """`again`: it had been recorded already, by whoever the view says, and so it stays."""

    view: DecisionView
    again: bool = False


def record_consensus(w: Work, command: RecordConsensus, now: datetime) -> ConsensusRecorded:
    """In the room: by correspondence it takes everybody's answer, which is a vote. Raises NotFound,
    NotAllowed or DecisionNotNow."""
    s = scene(w, now)
    found = find_decision(s, command.decision)
    may(s, VERB, found)
    if found.way is Way.CONSENSUS:
        return ConsensusRecorded(view_decision(s, found), again=True)
    decision = to_resolve(s, command.decision)
    if not in_session(s, decision):
        raise DecisionNotNow(VERB, view_decision(s, decision), NotYet.ROOM)
    room = replace(decision, closes_on=None, units=())
    electors = electors_of(s, room, by_correspondence=False)
    quorate = enough(s, room, electors) and not too_few_left(electors)
    why = no_consensus(decision, quorate=quorate, rationale=command.rationale)
    if why is not None:
        raise DecisionNotNow(VERB, view_decision(s, decision), why)
    kept = w.put(
        replace(
            decision,
            state=DecisionState.RESOLVED,
            way=Way.CONSENSUS,
            outcome=Outcome.CONSENSUS,
            yes=0,
            no=0,
            abstained=0,
            counted=(),
            rationale=command.rationale.strip(),
            withheld=command.withheld,
            resolved_by=s.reader,
            resolved_at=s.now,
        )
    )
    reached(s, kept)
    w.enter(VERB, kept.id)
    return ConsensusRecorded(view_decision(s, kept))
