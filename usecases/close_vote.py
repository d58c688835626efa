"""Close a vote: count it, say what came of it, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.deciding import ENDS, NotYet, closed, no_closing
from governance.decisions import OVER, Decision
from governance.groups import Deciding, Majority
from governance.voting import counted, outcome, tally
from usecases.ballot_asks import attend_ballot, tell_closed
from usecases.decision_view import view_decision
from usecases.find_decision import find_decision, may, to_resolve
from usecases.formal import electors_of, enough, votes_on
from usecases.ports.store import Work
from usecases.reached import reached
from usecases.refusals import DecisionNotNow
from usecases.scene import Scene, scene
from usecases.views.decision import DecisionView

VERB = "decision.resolve"


@dataclass(frozen=True, slots=True)
class CloseVote:
    """`ballot` is the one a button was shown with; 0 is the one that is open. `withheld`: the
    rationale is not published."""

    decision: str
    rationale: str = ""
    withheld: bool = False
    ballot: int = 0


@dataclass(frozen=True, slots=True)
class VoteClosed:
    """`again`: somebody had closed it already, and what they recorded stays."""

    view: DecisionView
    again: bool = False


def close_vote(w: Work, command: CloseVote, now: datetime) -> VoteClosed:
    """Without a majority either way, or without enough taking part, the decision stays open and
    needs no rationale. Raises NotFound, NotAllowed or DecisionNotNow."""
    s = scene(w, now)
    found = find_decision(s, command.decision)
    may(s, VERB, found)
    if found.outcome is not None and command.ballot == found.ballot:
        return VoteClosed(view_decision(s, found), again=True)
    decision = to_resolve(s, command.decision)
    if command.ballot not in (0, decision.ballot):
        raise DecisionNotNow(VERB, view_decision(s, decision), NotYet.OTHER_BALLOT)
    kept = w.put(_closed(s, decision, command))
    if kept.by_post:
        attend_ballot(s, kept)
        tell_closed(s, kept)
    if kept.over:
        reached(s, kept)
    w.enter(VERB, kept.id)
    return VoteClosed(view_decision(s, kept))


def _closed(s: Scene, decision: Decision, command: CloseVote) -> Decision:
    electors = electors_of(s, decision, by_correspondence=decision.by_post)
    votes = votes_on(s, decision)
    found = tally(electors, votes)
    comes_to = outcome(
        _majority(s, decision), found, quorate=enough(s, decision, electors),
        by_post=decision.by_post,
    )  # fmt: skip
    decides = ENDS[comes_to][0] in OVER
    why = no_closing(decision, found, s.day, decides=decides, rationale=command.rationale)
    if why is not None:
        raise DecisionNotNow(VERB, view_decision(s, decision), why)
    ended = closed(decision, found, comes_to, s.reader, s.now)
    ended = replace(ended, counted=tuple(counted(electors, votes)))
    if not decides:
        return ended
    return replace(ended, rationale=command.rationale.strip(), withheld=command.withheld)


def _majority(s: Scene, decision: Decision) -> Majority:
    group = s.p.groups.get(decision.group)
    return (Deciding() if group is None else group.decides).majority
