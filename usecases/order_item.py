"""Change what is on an agenda: an item's place, or that it is dropped or carried over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.agenda import AgendaItem, Items, ItemState, moved
from governance.meetings import Meeting
from usecases.agenda import agenda_of, keep, next_meeting, pick, shown, to_change
from usecases.agenda_view import AgendaView, view_agenda
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class OneItem:
    """`item` is its number as it is shown, or its id."""

    group: str
    item: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class OrderItem:
    """The item, named as in OneItem, comes to stand at number `to`."""

    group: str
    item: str
    to: int
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class KeepItem(OneItem):
    """It is on the agenda after all, where it stands: proposed, carried over or dropped before."""


@dataclass(frozen=True, slots=True)
class DropItem(OneItem):
    """It is not on the agenda any more, and comes nowhere else."""


@dataclass(frozen=True, slots=True)
class CarryItem(OneItem):
    """It comes to the group's next meeting by itself."""


@dataclass(frozen=True, slots=True)
class ItemChanged:
    """`did` is placed, kept, dropped or carried; `item` is its id; `comes_on` is the day of the
    meeting it comes to, if one is planned. `same`: it was so already."""

    did: str
    item: str
    title: str
    agenda: AgendaView
    comes_on: date | None = None
    same: bool = False


def order_item(w: Work, command: OrderItem, now: datetime) -> ItemChanged:
    """Whoever gives an item that was proposed a place puts it on the agenda.

    Raises NotFound, NotAllowed, MeetingNotNow or Incomplete.
    """
    s, meeting, items, item = _found(w, command, now)
    if not 0 < command.to <= len(shown(items)):
        raise Incomplete({"to": "no such number"})
    placed = replace(item, state=ItemState.ON, changed_at=s.now)
    after = moved(items, placed, command.to)
    if item.state is ItemState.ON and [one.id for one in after] == [one.id for one in items]:
        return _same(s, meeting, "placed", item)
    return _kept(s, meeting, "placed", placed, after)


def keep_item(w: Work, command: KeepItem, now: datetime) -> ItemChanged:
    """Raises NotFound, NotAllowed or MeetingNotNow."""
    s, meeting, items, item = _found(w, command, now)
    return _become(s, meeting, items, item, "kept")


def drop_item(w: Work, command: DropItem, now: datetime) -> ItemChanged:
    """Raises NotFound, NotAllowed or MeetingNotNow."""
    s, meeting, items, item = _found(w, command, now)
    return _become(s, meeting, items, item, "dropped")


def carry_item(w: Work, command: CarryItem, now: datetime) -> ItemChanged:
    """It comes to the group's next meeting by itself.

    Raises NotFound, NotAllowed, MeetingNotNow, or Incomplete for one that stands on each agenda.
    """
    s, meeting, items, item = _found(w, command, now)
    if item.standing:
        raise Incomplete({"item": "standing"})
    return _become(s, meeting, items, item, "carried")


def _found(
    w: Work, command: OrderItem | OneItem, now: datetime
) -> tuple[Scene, Meeting, Items, AgendaItem]:
    s = scene(w, now)
    meeting = to_change(s, "agenda.order", command.group, command.on, command.meeting)
    items = agenda_of(s, meeting)
    return s, meeting, items, pick(items, command.item)


BECOMES = {
    "carried": ItemState.CARRIED,
    "dropped": ItemState.DROPPED,
    "kept": ItemState.ON,
}


def _become(s: Scene, meeting: Meeting, items: Items, item: AgendaItem, did: str) -> ItemChanged:
    if item.state is BECOMES[did]:
        return _same(s, meeting, did, item)
    after = replace(item, state=BECOMES[did], changed_at=s.now)
    return _kept(
        s, meeting, did, after, tuple(after if one.id == after.id else one for one in items)
    )


def _kept(s: Scene, meeting: Meeting, did: str, item: AgendaItem, items: Items) -> ItemChanged:
    keep(s, items)
    s.w.enter("agenda.order", item.id)
    return _result(s, meeting, did, item)


def _same(s: Scene, meeting: Meeting, did: str, item: AgendaItem) -> ItemChanged:
    return replace(_result(s, meeting, did, item), same=True)


def _result(s: Scene, meeting: Meeting, did: str, item: AgendaItem) -> ItemChanged:
    follows = next_meeting(s, meeting) if did == "carried" else None
    comes = follows.on if follows else None
    return ItemChanged(did, item.id, item.title, view_agenda(s, meeting), comes)
