"""Minutes of a meeting: what they say, how far they have come, and the seal of an approved text.

A draft is composed afresh from what is kept of the meeting, with what was amended in it. Once it is
approved the whole text is kept as it was, and nothing composes it any more.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from governance.record import Index, Record
from governance.timescale import Precision


class MinutesState(StrEnum):
    DRAFT = "draft"
    CIRCULATED = "circulated"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who was there. `seat` is the kind of seat, empty for whoever filled none;
    `instead_of` are those in whose place they were."""

    name: str
    agency: str = ""
    seat: str = ""
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Short:
    """What the quorum lacked: how many there were, of how many, of what."""

    there: int
    wanted: int
    what: str


@dataclass(frozen=True, slots=True)
class InterestSaid:
    """What the room heard of an interest: who has one, in which item, and what was agreed; never
    what it is."""

    name: str
    item: str
    handling: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """What comes before the items. `recorded`: somebody has recorded who was there. `asked_by`
    asked aloud for interests. `next_at` is when the group meets next."""

    group_name: str
    number: int
    starts: datetime
    ends: datetime
    place: str = ""
    chairs: tuple[str, ...] = ()
    recorded: bool = False
    there: tuple[Attendee, ...] = ()
    apologies: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    quorate: bool = True
    short: tuple[Short, ...] = ()
    waived_by: str = ""
    waived: str = ""
    declares: bool = False
    asked_by: str = ""
    interests: tuple[InterestSaid, ...] = ()
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """A decision as the minutes have it. `closes_on` is the last day of a vote by correspondence
    that was still open; `withheld`: its rationale is not published."""

    ref: str
    text: str
    state: str
    way: str = ""
    outcome: str = ""
    yes: int = 0
    no: int = 0
    abstained: int = 0
    closes_on: date | None = None
    rationale: str = ""
    withheld: bool = False
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lead:
    """A post or group (or none), and the people who answer for it."""

    title: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """An action that was raised or decided. `waiting` is what it waits for."""

    ref: str
    title: str
    leads: tuple[Lead, ...] = ()
    due: date | None = None
    precision: Precision = Precision.DAY
    waiting: str = ""


class Came(StrEnum):
    """What became of an item."""

    REACHED = "reached"
    LEFT = "not reached"
    CARRIED = "carried over"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutedItem(Record):
    """What the minutes say of one item; the id is the item's, or the meeting's and # for what
    belongs to none.

    Until approval only what was amended is kept: `text` then stands instead of the notes. From then
    on it is all kept.
    """

    meeting: str
    number: int = 0
    title: str = ""
    came: Came = Came.REACHED
    text: tuple[str, ...] = ()
    decisions: tuple[Resolution, ...] = ()
    points: tuple[Point, ...] = ()
    amended_by: str = ""
    amended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes(Record):
    """How far the minutes of a meeting have come; the id is the meeting's.

    `correct_by` is the last day for corrections. `approved_in` is the meeting that approved them,
    empty where that was done `outside` one, and how. `opening` and `digest` are kept from then on;
    `people` are all whom the text names as there or not. `grain` keeps the digest from telling
    anything of a text that was taken out: it goes with it, and `redacted_on` says when.
    """

    group: str
    circulated_at: datetime | None = None
    circulated_by: str = ""
    correct_by: date | None = None
    approved_at: datetime | None = None
    approved_by: str = ""
    approved_in: str = ""
    outside: str = ""
    opening: Opening | None = None
    people: tuple[str, ...] = ()
    grain: str = ""
    digest: str = ""
    redacted_on: date | None = None

    @property
    def state(self) -> MinutesState:
        if self.approved_at is not None:
            return MinutesState.APPROVED
        return MinutesState.DRAFT if self.circulated_at is None else MinutesState.CIRCULATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Record):
    """What somebody says should be other in the minutes. `item` is empty where it is about none;
    `settled_at`: whoever keeps the minutes has dealt with it."""

    meeting: str
    item: str
    person: str
    at: datetime
    text: str
    settled_by: str = ""
    settled_at: datetime | None = None

    @property
    def open(self) -> bool:
        return self.settled_at is None


KEPT_APART = {"version", "salt", "amended_by", "amended_at"}
"""What the text of an item does not hang on."""


def digest_of(opening: Opening, items: Iterable[MinutedItem], grain: str) -> str:
    """SHA-256, in hexadecimal, of the grain and every word of the text, in order."""
    said = [
        {name: value for name, value in asdict(item).items() if name not in KEPT_APART}
        for item in items
    ]
    whole = json.dumps([grain, asdict(opening), said], default=_plain, sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def is_as_approved(kept: Minutes, items: Iterable[MinutedItem], told: str) -> bool:
    """Whether the text is the one that was approved, by what the ledger was told of it."""
    if kept.opening is None:
        return False
    return hmac.compare_digest(digest_of(kept.opening, items, kept.grain), told)


def _plain(value: Any) -> str:
    """The same moment is the same words, whatever clock it is told by."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


MINUTES = Index("minutes.group", Minutes, ("group",))
MINUTED_BY_MEETING = Index("minuted.meeting", MinutedItem, ("meeting", "number"))
CORRECTIONS_BY_MEETING = Index("correction.meeting", Correction, ("meeting", "at"))
