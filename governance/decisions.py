"""Decisions: what a group resolved, how, by whom and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.record import Index, Record
from governance.voting import Outcome


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


DECISIONS_BY_GROUP = Index("decision.group", Decision, ("group", "proposed_at"))
DECISIONS_BY_MEETING = Index("decision.meeting", Decision, ("meeting", "proposed_at"))
