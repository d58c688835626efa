"""A decision as a reader is shown it: what `view_decision` fills in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ObjectionView:
    person: str
    at: datetime
    text: str
    lifted: bool = False


@dataclass(frozen=True, slots=True)
class VoteView:
    """`voice` is whose vote it is: an agency's name, or a seat's."""

    voice: str
    person: str
    choice: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """While it is being voted on only how many voted is shown, and the `silent` by name; the
    `votes` come once it was closed. `way` and `outcome` are empty until then. A rationale that is
    `withheld` is there for those on the group only. `actions` are those the reader may see.
    `in_room`: the meeting it belongs to is under way."""

    ref: str
    group: str
    group_name: str
    text: str
    state: str
    proposed_by: str
    proposed_at: datetime
    item: str = ""
    way: str = ""
    outcome: str = ""
    ballot: int = 0
    closes_on: date | None = None
    yes: int = 0
    no: int = 0
    abstained: int = 0
    voted: int = 0
    silent: tuple[str, ...] = ()
    votes: tuple[VoteView, ...] = ()
    objections: tuple[ObjectionView, ...] = ()
    resolved_by: str = ""
    resolved_at: datetime | None = None
    rationale: str = ""
    withheld: bool = False
    actions: tuple[str, ...] = ()
    in_room: bool = False
    restricted: bool = False
    can: tuple[str, ...] = ()
