"""Open a vote on a decision: in the room, or by correspondence until a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.deciding import NotYet, no_ballot, opened
from governance.decisions import DecisionState
from usecases.ballot_asks import attend_ballot
from usecases.decision_view import view_decision
from usecases.find_decision import in_session, to_resolve
from usecases.formal import electors_of
from usecases.ports.store import Work
from usecases.refusals import DecisionNotNow, Incomplete
from usecases.scene import Scene, scene
from usecases.views.decision import DecisionView

VERB = "decision.resolve"
LONGEST = 60
"""Working days a vote by correspondence can be open."""


@dataclass(frozen=True, slots=True)
class OpenVote:
    """`days` are working days for answers by correspondence, after today; 0 is the policy's."""

    decision: str
    by_post: bool = False
    days: int = 0


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """`again`: it is open already."""

    view: DecisionView
    again: bool = False


def open_vote(w: Work, command: OpenVote, now: datetime) -> VoteOpened:
    """Whoever has a vote now has one until it is closed. Raises NotFound, NotAllowed, Incomplete or
    DecisionNotNow."""
    s = scene(w, now)
    decision = to_resolve(s, command.decision)
    if decision.state is DecisionState.VOTING and decision.by_post is command.by_post:
        return VoteOpened(view_decision(s, decision), again=True)
    why = no_ballot(decision)
    if why is None and not command.by_post and not in_session(s, decision):
        why = NotYet.ROOM
    if why is not None:
        raise DecisionNotNow(VERB, view_decision(s, decision), why)
    afresh = replace(decision, units=())
    electors = electors_of(s, afresh, by_correspondence=command.by_post)
    kept = w.put(opened(decision, tuple(electors.units), _last_day(s, command)))
    if kept.by_post:
        attend_ballot(s, kept)
    w.enter("decision.open_vote", kept.id)
    return VoteOpened(view_decision(s, kept))


def _last_day(s: Scene, command: OpenVote) -> date | None:
    if not command.by_post:
        return None
    if not 0 <= command.days <= LONGEST:
        raise Incomplete({"days": "unknown"})
    return s.p.days.add(s.day, command.days or s.p.policy.by_post)
