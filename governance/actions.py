"""Actions: who owes what, by when, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.ratings import Impact
from governance.record import Index, Record
from governance.timescale import Precision, Timescale


class OwnerKind(StrEnum):
    PERSON = "person"
    POST = "post"
    GROUP = "group"
    EACH_AGENCY = "each agency"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who leads: a person, a post, a group (its chair answers) or each agency on the group."""

    kind: OwnerKind
    id: str = ""


class ActionState(StrEnum):
    OPEN = "open"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """The id is its reference, such as BMG-2026-014.

    `revision` rises with each change a reader would notice: buttons name the one they assume.
    `agreed` is the date lateness is measured from, `original` the first one ever agreed;
    `agreed_version` rises when the agreed date changes, so that asks start afresh.
    `rating`, `latest` and `updated_at` repeat the newest update, so that lists are cheap.
    `attention_at` is when Clerk must next look at it; None is never.
    """

    group: str
    title: str
    revision: int = 1
    plan: str | None = None
    objective: str | None = None
    owners: tuple[Owner, ...] = ()
    timescale: Timescale = Timescale()
    agreed: date | None = None
    original: date | None = None
    precision: Precision = Precision.DAY
    agreed_version: int = 1
    state: ActionState = ActionState.OPEN
    completed_on: date | None = None
    rating: str | None = None
    latest: str | None = None
    updated_at: datetime | None = None
    forecast: date | None = None
    attention_at: datetime | None = None
    created_at: datetime | None = None
    created_by: str | None = None

    @property
    def waiting(self) -> bool:
        """An unmet condition is waiting, not overdue."""
        return self.timescale.condition is not None

    def overdue(self, day: date) -> bool:
        return (
            self.state is ActionState.OPEN
            and not self.waiting
            and self.agreed is not None
            and self.agreed < day
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Update(Record):
    """What an owner stated, once. `agreed` is the date it was measured against.

    `recorded_by` is who typed it: the lead, or the business manager on the lead's word.
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


ACTION_ATTENTION = Index("action.attention", Action, ("attention_at",))
ACTIONS_BY_STATE = Index("action.state", Action, ("state", "id"))
ACTIONS_BY_GROUP = Index("action.group", Action, ("group", "id"))
UPDATES_BY_ACTION = Index("update.action", Update, ("action", "at"))
