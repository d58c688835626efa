"""Declarations of interest: what somebody declared, and what was agreed about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.record import Index, Record


class DeclarationKind(StrEnum):
    STANDING = "standing"
    SPECIFIC = "specific"
    NIL = "nil"


class Category(StrEnum):
    REMUNERATION = "paid work"
    UNDERTAKINGS = "undertakings"
    CONTRACTS = "contracts"
    GIFTS = "gifts and hospitality"
    PROPERTY = "land and property"
    SHAREHOLDING = "shareholding"
    NON_FINANCIAL = "non-financial"
    OTHER = "other"


class Degree(StrEnum):
    ACTUAL = "actual"
    POTENTIAL = "potential"
    PERCEIVED = "perceived"


class Whose(StrEnum):
    """An agency's interest is that of all who speak for it; the others are one person's."""

    OWN = "own"
    RELATION = "a close relation's"
    AGENCY = "the agency's"


class Tie(StrEnum):
    """The kind of a close relation. Who it is is never asked."""

    PARTNER = "spouse or partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "brother or sister"
    FAMILY = "other family"
    FRIEND = "close friend"
    ASSOCIATE = "business associate"


class Handling(StrEnum):
    NONE = "nothing needed"
    STAY = "stay without voting"
    WITHDRAW = "withdraw for the item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration(Record):
    """Never deleted, save by retention: an interest that has ended is closed.

    A standing one serves all the person's groups. A specific one is about an agenda item, or a
    decision that is taken without a meeting (`matter`), and `draws_on` the standing one it was
    filled from. A nil without a meeting says that the register is as it should be. `items` of a nil
    are what stood on the agenda then. `by` is who recorded it. `agency` is whose interest it is
    where it is an agency's. `handling` None is not agreed yet.
    """

    person: str
    kind: DeclarationKind
    at: datetime
    by: str
    group: str = ""
    meeting: str = ""
    matter: str = ""
    items: tuple[str, ...] = ()
    draws_on: str = ""
    body: str = ""
    nature: str = ""
    category: Category | None = None
    degree: Degree | None = None
    whose: Whose = Whose.OWN
    tie: Tie | None = None
    agency: str = ""
    since: date | None = None
    until: date | None = None
    handling: Handling | None = None
    handled_by: str = ""
    handled_at: datetime | None = None
    closed_on: date | None = None
    closed_by: str = ""

    @property
    def register(self) -> bool:
        """Whether it is an answer about the register, rather than about one matter."""
        return not self.group

    @property
    def bars(self) -> bool:
        """Whether it keeps somebody from voting on its matter.

        Until handling is agreed it does; closing it afterwards changes nothing about that.
        """
        return self.kind is DeclarationKind.SPECIFIC and self.handling is not Handling.NONE

    def holds(self, day: date) -> bool:
        """Whether a standing interest is one on that day."""
        begun = self.since is None or self.since <= day
        ended = self.until is not None and self.until < day
        return self.kind is DeclarationKind.STANDING and begun and not ended and not self.closed_on


@dataclass(frozen=True, slots=True)
class Barred:
    """Who has no vote on a matter, and why: what was agreed about them, None where nothing was.

    Of an `agency`, whoever would speak for it.
    """

    people: dict[str, Handling | None]
    agencies: dict[str, Handling | None]

    @property
    def outside(self) -> frozenset[str]:
        """The people who leave the room for it."""
        return frozenset(p for p, handling in self.people.items() if handling is Handling.WITHDRAW)


def barred(declared: Iterable[Declaration], matter: str) -> Barred:
    """Of several interests of one person the most far-reaching handling counts."""
    people: dict[str, Handling | None] = {}
    agencies: dict[str, Handling | None] = {}
    for one in sorted(declared, key=_reach):
        if one.bars and one.matter == matter:
            people[one.person] = one.handling
            if one.whose is Whose.AGENCY:
                agencies[one.agency] = one.handling
    return Barred(people, agencies)


REACH = (Handling.NONE, Handling.STAY, None, Handling.WITHDRAW)
"""From the least to the furthest; what is not agreed may still come to withdrawing."""


def _reach(declaration: Declaration) -> int:
    return REACH.index(declaration.handling)


DECLARATIONS_BY_PERSON = Index("declaration.person", Declaration, ("person", "at"))
DECLARATIONS_BY_MEETING = Index("declaration.meeting", Declaration, ("meeting", "at"))
DECLARATIONS_BY_MATTER = Index("declaration.matter", Declaration, ("matter", "at"))
