"""Vote on a decision, for one's agency or in one's seat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.deciding import NotYet, takes_votes
from governance.decisions import Decision, DecisionState
from governance.electorate import Electorate
from governance.voting import Choice, Vote, refusal
from usecases.ballot_asks import attend_ballot
from usecases.decision_view import view_decision
from usecases.find_decision import in_session, to_resolve
from usecases.formal import electors_of, votes_on
from usecases.ports.store import Work
from usecases.refusals import DecisionNotNow, HasNoVote, Incomplete
from usecases.scene import Scene, scene
from usecases.views.decision import DecisionView
from usecases.views.names import agency_name

VERB = "decision.vote"


@dataclass(frozen=True, slots=True)
class CastVote:
    """`ballot` is the one a button was shown with; 0 is the one that is open."""

    decision: str
    choice: str = ""
    ballot: int = 0


@dataclass(frozen=True, slots=True)
class VoteCast:
    """`voice` is the agency it was cast for; `before` what was cast in its place."""

    view: DecisionView
    choice: str
    voice: str
    before: str = ""


def cast_vote(w: Work, command: CastVote, now: datetime) -> VoteCast:
    """It can be changed until the vote is closed.

    Raises NotFound, NotAllowed, Incomplete, HasNoVote or DecisionNotNow.
    """
    s = scene(w, now)
    decision = to_resolve(s, command.decision, VERB)
    if (why := _not_now(s, decision, command.ballot)) is not None:
        raise DecisionNotNow(VERB, view_decision(s, decision), why)
    if command.choice not in {*Choice}:
        raise Incomplete({"choice": "unknown"})
    electors = electors_of(s, decision, by_correspondence=decision.by_post)
    if (bar := refusal(electors, s.reader, votes_on(s, decision))) is not None:
        raise HasNoVote(view_decision(s, decision), bar)
    before, cast = _keep(s, decision, electors, Choice(command.choice))
    voice = agency_name(s.p, electors.units[cast.unit])
    return VoteCast(view_decision(s, decision), cast.choice.value, voice, before)


def _not_now(s: Scene, decision: Decision, ballot: int) -> NotYet | None:
    if decision.state is not DecisionState.VOTING:
        return NotYet.NO_VOTE
    if ballot not in (0, decision.ballot):
        return NotYet.OTHER_BALLOT
    if not takes_votes(decision, s.day):
        return NotYet.TOO_LATE
    return None if decision.by_post or in_session(s, decision) else NotYet.ROOM


def _keep(s: Scene, decision: Decision, electors: Electorate, choice: Choice) -> tuple[str, Vote]:
    """What was cast before, and the vote as it is now; the same again changes nothing."""
    unit = electors.unit_of[s.reader]
    key = f"{decision.id}~{decision.ballot}~{unit}"
    place = electors.sitting.filled(electors.present - electors.barred.people.keys())
    instead = next((one.instead_of for one in place if one.person == s.reader), ())
    fresh = Vote(
        id=key, decision=decision.id, ballot=decision.ballot, unit=unit, person=s.reader,
        choice=choice, at=s.now, instead_of=instead,
    )  # fmt: skip
    there = s.w.get(Vote, key)
    if there is not None and there.choice is choice and there.person == s.reader:
        return "", there
    kept = s.w.put(replace(fresh, version=there.version if there else 0))
    if decision.by_post:
        attend_ballot(s, decision)
    s.w.enter(VERB, key)
    return there.choice.value if there else "", kept
