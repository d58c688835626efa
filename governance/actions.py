"""Actions: who owes what, by when, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.dates import london
from governance.ratings import Impact
from governance.record import Index, Record
from governance.timescale import Precision, Timescale


class OwnerKind(StrEnum):
    PERSON = "person"
    POST = "post"
    GROUP = "group"
    EACH_AGENCY = "each agency"
    EACH_SCHOOL = "each school"


EACH = frozenset({OwnerKind.EACH_AGENCY, OwnerKind.EACH_SCHOOL})
"""Owners that stand for several agencies, of which each answers for itself."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who owns it: a person, a post, a group (its chair answers), each agency on the group, or
    each school of the partnership."""

    kind: OwnerKind
    id: str = ""


class ActionState(StrEnum):
    """Where an action is in its life. None of these is a rating."""

    NOT_STARTED = "not started"
    OPEN = "open"
    PAUSED = "paused"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


LIVE = frozenset({ActionState.NOT_STARTED, ActionState.OPEN})
"""Owed by somebody now: asked about, and overdue once its date has passed."""

ENDED = frozenset({ActionState.COMPLETED, ActionState.CANCELLED})


@dataclass(frozen=True, slots=True)
class Share:
    """One agency's own answer to an action that is each agency's.

    `rating`, `latest`, `updated_at` and `forecast` repeat its newest update, as the action's do.
    `excused` says why the agency need not do it; None is not excused.
    """

    agency: str
    rating: str | None = None
    latest: str | None = None
    updated_at: datetime | None = None
    forecast: date | None = None
    completed_on: date | None = None
    excused: str | None = None

    @property
    def settled(self) -> bool:
        return self.completed_on is not None or self.excused is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """The id is its reference, such as BMG-2026-014.

    `revision` rises with each change a reader would notice: buttons name the one they assume.
    `agreed` is the date lateness is measured from, `original` the first one ever agreed;
    `agreed_version` rises when the agreed date changes, so that asks start afresh.
    `rating`, `latest` and `updated_at` repeat the newest update, so that lists are cheap.
    `attention_at` is when Clerk must next look at it; None is never.

    The first of `owners` is the lead; `supporters` help and are not asked. `shares` are the answers
    so far where it is each agency's. `measure` is how one will know that it worked. `why` is the
    reason for the state it is in. `extension` is the request that waits to be decided.
    `pauses` and `snoozes` count the times it was, so that the end of each is told of once.
    `listed_on` is when its group put it on the list, where that was before Clerk knew of it.
    """

    group: str
    title: str
    revision: int = 1
    plan: str | None = None
    objective: str | None = None
    owners: tuple[Owner, ...] = ()
    supporters: tuple[Owner, ...] = ()
    shares: tuple[Share, ...] = ()
    measure: str = ""
    timescale: Timescale = Timescale()
    condition_met_on: date | None = None
    agreed: date | None = None
    original: date | None = None
    precision: Precision = Precision.DAY
    agreed_version: int = 1
    state: ActionState = ActionState.OPEN
    why: str = ""
    completed_on: date | None = None
    cancelled_on: date | None = None
    paused_until: date | None = None
    pauses: int = 0
    rating: str | None = None
    latest: str | None = None
    updated_at: datetime | None = None
    forecast: date | None = None
    extension: str | None = None
    snoozed_until: date | None = None
    snoozes: int = 0
    follows: str | None = None
    merged_into: str | None = None
    attention_at: datetime | None = None
    created_at: datetime | None = None
    created_by: str | None = None
    listed_on: date | None = None

    @property
    def waiting(self) -> bool:
        """An unmet condition is waiting, not overdue."""
        return self.timescale.condition is not None and self.condition_met_on is None

    @property
    def live(self) -> bool:
        return self.state in LIVE

    @property
    def ended(self) -> bool:
        return self.state in ENDED

    @property
    def ended_on(self) -> date | None:
        """The day from which it is kept for so long; None while it may still be done."""
        return (self.completed_on or self.cancelled_on) if self.ended else None

    def listed_after(self, at: datetime) -> bool:
        """Whether it came onto its group's list only after then."""
        if self.listed_on is not None:
            return self.listed_on > london(at).date()
        return self.created_at is not None and self.created_at > at

    @property
    def each(self) -> bool:
        """Whether each agency (or school) answers for itself."""
        return any(owner.kind in EACH for owner in self.owners)

    def share(self, agency: str) -> Share:
        """An agency's own answer; an empty one where it has said nothing yet."""
        found = (share for share in self.shares if share.agency == agency)
        return next(found, Share(agency))

    def overdue(self, day: date) -> bool:
        return self.live and not self.waiting and self.agreed is not None and self.agreed < day


@dataclass(frozen=True, slots=True, kw_only=True)
class Update(Record):
    """What an owner stated, once. `agreed` is the date it was measured against.

    `recorded_by` is who typed it: the lead, or the business manager on the lead's word.
    `agency` is whose answer it is where the action is each agency's.
    """

    action: str
    at: datetime
    recorded_by: str
    rating: str
    agreed: date | None = None
    precision: Precision = Precision.DAY
    forecast: date | None = None
    impact: Impact | None = None
    note: str = ""
    evidence: str = ""
    reason: str = ""
    for_owner: bool = False
    agency: str = ""


class ExtensionState(StrEnum):
    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension(Record):
    """More time, asked for with a reason and decided by somebody else.

    The id is the action's reference and the ordinal of the request, BMG-2026-014/x1. `was` is the
    agreed date it would move, `wants` the one asked for. `agency` is whose part needs it, where the
    action is each agency's: the others are asked as before.
    """

    action: str
    asked_at: datetime
    asked_by: str
    was: date | None
    wants: date
    precision: Precision = Precision.DAY
    reason: str = ""
    agency: str = ""
    state: ExtensionState = ExtensionState.ASKED
    decided_at: datetime | None = None
    decided_by: str | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Record):
    """Whether a completed action did what it was for. The id is the action's reference and an
    ordinal, BMG-2026-014/e1. `follow_up` is the action that goes on where it did not."""

    action: str
    at: datetime
    by: str
    resolved: bool
    note: str
    follow_up: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed(Record):
    """What was done to an action besides updating it, for its history. The id is the action's
    reference and its revision, BMG-2026-014/d7. `what` is the verb, `says` what it came to, in
    references, dates and words of our own; `owners` are those it names; `why` is the reason that
    was given. A reason kept with an extension or evaluation stands only there: `about` is its id.
    """

    action: str
    at: datetime
    by: str
    what: str
    says: str = ""
    owners: tuple[Owner, ...] = ()
    why: str = ""
    about: str = ""


ACTION_ATTENTION = Index("action.attention", Action, ("attention_at",))
ACTIONS_BY_STATE = Index("action.state", Action, ("state", "id"))
ACTIONS_BY_GROUP = Index("action.group", Action, ("group", "id"))
UPDATES_BY_ACTION = Index("update.action", Update, ("action", "at"))
EXTENSIONS_BY_ACTION = Index("extension.action", Extension, ("action", "asked_at"))
EXTENSIONS_BY_STATE = Index("extension.state", Extension, ("state", "asked_at"))
EVALUATIONS_BY_ACTION = Index("evaluation.action", Evaluation, ("action", "at"))
DEEDS_BY_ACTION = Index("deed.action", Deed, ("action", "at"))
