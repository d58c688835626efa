"""From a proposal to a decision: what can be done to it when, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from governance.decisions import OVER, Decision, DecisionState, Way
from governance.voting import Outcome, Tally


class NotYet(StrEnum):
    """Why a decision cannot be brought to its end."""

    OVER = "it is over"
    VOTING = "it is being voted on"
    NO_VOTE = "nobody is voting on it"
    OBJECTION = "somebody objects"
    NOT_QUORATE = "too few are there"
    NOT_RESOLVED = "nothing was resolved"
    NO_RATIONALE = "a rationale is needed"
    TOO_EARLY = "not all have answered, and there is still time"
    TOO_LATE = "the last day for an answer has passed"
    ROOM = "its meeting is not under way"
    OFF_AGENDA = "its item is not on the agenda any more"
    OTHER_BALLOT = "another vote has been opened since"


def opened(decision: Decision, units: tuple[str, ...], closes_on: date | None) -> Decision:
    """A new ballot; what an earlier one came to is written over, its votes are not."""
    return replace(
        decision,
        state=DecisionState.VOTING,
        ballot=decision.ballot + 1,
        units=units,
        closes_on=closes_on,
        outcome=None,
    )


def no_ballot(decision: Decision) -> NotYet | None:
    """Why no vote can be opened on it."""
    if decision.over:
        return NotYet.OVER
    return NotYet.VOTING if decision.state is DecisionState.VOTING else None


def no_consensus(decision: Decision, *, quorate: bool, rationale: str) -> NotYet | None:
    """Why consensus cannot be recorded."""
    if (why := no_ballot(decision)) is not None:
        return why
    if decision.standing:
        return NotYet.OBJECTION
    if not quorate:
        return NotYet.NOT_QUORATE
    return None if rationale.strip() else NotYet.NO_RATIONALE


def no_closing(
    decision: Decision, found: Tally, day: date, *, decides: bool, rationale: str
) -> NotYet | None:
    """Why a vote cannot be closed. By correspondence that takes every answer, or the deadline; what
    `decides` needs a rationale."""
    if decision.over:
        return NotYet.OVER
    if decision.state is not DecisionState.VOTING:
        return NotYet.NO_VOTE
    if found.silent and decision.closes_on is not None and day <= decision.closes_on:
        return NotYet.TOO_EARLY
    return NotYet.NO_RATIONALE if decides and not rationale.strip() else None


def takes_votes(decision: Decision, day: date) -> bool:
    late = decision.closes_on is not None and day > decision.closes_on
    return decision.state is DecisionState.VOTING and not late


ENDS: dict[Outcome, tuple[DecisionState, Way | None]] = {
    Outcome.CONSENSUS: (DecisionState.RESOLVED, Way.CONSENSUS),
    Outcome.CARRIED: (DecisionState.RESOLVED, Way.VOTE),
    Outcome.LOST: (DecisionState.LOST, Way.VOTE),
    Outcome.NO_MAJORITY: (DecisionState.PROPOSED, None),
    Outcome.NOT_QUORATE: (DecisionState.PROPOSED, None),
}
"""What becomes of a decision: without a majority either way it stays open."""


def closed(decision: Decision, found: Tally, outcome: Outcome, who: str, at: datetime) -> Decision:
    state, way = ENDS[outcome]
    ended = state in OVER
    return replace(
        decision,
        state=state,
        way=way,
        outcome=outcome,
        yes=found.yes,
        no=found.no,
        abstained=found.abstained,
        resolved_by=who if ended else "",
        resolved_at=at if ended else None,
    )
