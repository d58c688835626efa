"""Decisions: what a group resolved, how, by whom and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from governance.record import Index, Record
from governance.voting import Outcome, Tally


class DecisionState(StrEnum):
    PROPOSED = "proposed"
    VOTING = "being voted on"
    RESOLVED = "resolved"
    LOST = "turned down"
    DROPPED = "dropped"


OVER = frozenset({DecisionState.RESOLVED, DecisionState.LOST, DecisionState.DROPPED})


class Way(StrEnum):
    CONSENSUS = "by consensus"
    VOTE = "by vote"


@dataclass(frozen=True, slots=True)
class Objection:
    """What somebody who has a vote holds against deciding by consensus. `lifted_at`: taken back."""

    person: str
    at: datetime
    text: str = ""
    lifted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """The id is its reference, such as SLG-2027-D001.

    `ballot` counts the votes that were opened on it; `closes_on` is the last day of one by
    correspondence, None where it is voted on in the room. `units` had a vote when it was opened:
    who joins later has none. The figures are of the last ballot, `counted` are the units whose vote
    was. `withheld`: the rationale is not
    published. `actions` are the references of those that came of it.
    """

    group: str
    text: str
    proposed_by: str
    proposed_at: datetime
    meeting: str = ""
    item: str = ""
    state: DecisionState = DecisionState.PROPOSED
    objections: tuple[Objection, ...] = ()
    ballot: int = 0
    closes_on: date | None = None
    units: tuple[str, ...] = ()
    way: Way | None = None
    outcome: Outcome | None = None
    yes: int = 0
    no: int = 0
    abstained: int = 0
    counted: tuple[str, ...] = ()
    resolved_by: str = ""
    resolved_at: datetime | None = None
    rationale: str = ""
    withheld: bool = False
    actions: tuple[str, ...] = ()

    @property
    def matter(self) -> str:
        """What interests are declared in: the item it belongs to, or itself."""
        return self.item or self.id

    @property
    def over(self) -> bool:
        return self.state in OVER

    @property
    def by_post(self) -> bool:
        return self.closes_on is not None

    @property
    def standing(self) -> tuple[Objection, ...]:
        """The objections that were not taken back."""
        return tuple(one for one in self.objections if one.lifted_at is None)


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


DECISIONS_BY_GROUP = Index("decision.group", Decision, ("group", "proposed_at"))
DECISIONS_BY_MEETING = Index("decision.meeting", Decision, ("meeting", "proposed_at"))
