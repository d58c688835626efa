"""A meeting's agenda: its items, their order and timings, and what is noted while it is held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import accumulate

from governance.actions import Owner
from governance.record import Index, Record


class Purpose(StrEnum):
    """What a group is asked to do with an item."""

    DECIDE = "decide"
    DISCUSS = "discuss"
    NOTE = "note"


class ItemState(StrEnum):
    PROPOSED = "proposed"
    ON = "on"
    DROPPED = "dropped"
    CARRIED = "carried"


LIVE = frozenset({ItemState.PROPOSED, ItemState.ON})
"""What the meeting is to come to."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An item that stands on every agenda of a group. `closing`: it comes after what is proposed.

    `below`: only where other groups report to this one.
    """

    title: str
    minutes: int
    purpose: Purpose = Purpose.DISCUSS
    closing: bool = False
    below: bool = False


STANDING: tuple[Standing, ...] = (
    Standing("Welcome and apologies", 5, Purpose.NOTE),
    Standing("Declarations of interest", 5, Purpose.NOTE),
    Standing("Minutes of the last meeting and matters arising", 10, Purpose.DECIDE),
    Standing("Action log", 20),
    Standing("Exception reports", 15, below=True),
    Standing("Risks", 10),
    Standing("Any other business", 5, closing=True),
)
"""For groups whose file names none of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    """Something a meeting is to come to. `papers` are links.

    `standing` is the standing item it was made from, `came_from` the item that was carried over.
    `changed_at` is when people last changed it, `begun_at` when the meeting came to it.
    """

    meeting: str
    group: str
    position: int
    title: str
    minutes: int
    purpose: Purpose = Purpose.DISCUSS
    lead: Owner | None = None
    papers: tuple[str, ...] = ()
    standing: str = ""
    closing: bool = False
    came_from: str = ""
    proposed_by: str = ""
    state: ItemState = ItemState.ON
    changed_at: datetime | None = None
    begun_at: datetime | None = None

    @property
    def live(self) -> bool:
        return self.state in LIVE

    @property
    def of_minutes(self) -> bool:
        """Whether it is the standing item at which the last meeting's minutes are approved."""
        return "minutes" in self.standing.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Record):
    """How far a meeting has come with its agenda; the id is the meeting's.

    `issues` counts how often it was issued; `issued_at` is the last time. `in_hand` is the item
    that notes and new actions belong to.
    """

    issues: int = 0
    issued_at: datetime | None = None
    issued_by: str = ""
    started_at: datetime | None = None
    started_by: str = ""
    in_hand: str = ""
    closed_at: datetime | None = None
    closed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNote(Record):
    """What was noted while an item was in hand: a text, or the reference of an action that was
    `raised`."""

    meeting: str
    item: str
    at: datetime
    by: str
    text: str = ""
    raised: str = ""


AGENDAS = Index("agenda.all", Agenda, ("id",))
AGENDA_BY_MEETING = Index("item.meeting", AgendaItem, ("meeting", "position"))
AGENDA_BY_GROUP = Index("item.group", AgendaItem, ("group",))
NOTES_BY_MEETING = Index("note.meeting", MeetingNote, ("meeting", "at"))

Items = tuple[AgendaItem, ...]


def laid_out(opening: Items, brought: Items, own: Items, closing: Items) -> Items:
    """A whole agenda, numbered from one: `brought` is what was carried here."""
    return numbered((*opening, *brought, *own, *closing))


def added(items: Items, item: AgendaItem) -> Items:
    """The item comes last, but before those that close the meeting."""
    last = next((n for n, one in enumerate(items) if one.closing), len(items))
    return numbered((*items[:last], item, *items[last:]))


def moved(items: Items, item: AgendaItem, to: int) -> Items:
    """The item stands at number `to`, of those that are not dropped; the others make room."""
    others = [one for one in items if one.id != item.id]
    kept = [n for n, one in enumerate(others) if one.state is not ItemState.DROPPED]
    at = kept[to - 1] if to <= len(kept) else len(others)
    return numbered((*others[:at], item, *others[at:]))


def numbered(items: Iterable[AgendaItem]) -> Items:
    return tuple(replace(item, position=n) for n, item in enumerate(items, 1))


def starts(items: Sequence[AgendaItem], begins: datetime) -> tuple[datetime, ...]:
    """When each item is to begin, if each takes its minutes; what is not live takes none."""
    spent = accumulate((_minutes(item) for item in items), initial=0)
    return tuple(begins + timedelta(minutes=n) for n, _ in zip(spent, items, strict=False))


def length(items: Iterable[AgendaItem]) -> int:
    """How many minutes they take together."""
    return sum(_minutes(item) for item in items)


def following(items: Items, after: str) -> AgendaItem | None:
    """The live item after one; None after the last."""
    here = next((n for n, item in enumerate(items, 1) if item.id == after), 0)
    return next((item for item in items[here:] if item.live), None)


def _minutes(item: AgendaItem) -> int:
    return item.minutes if item.live else 0
