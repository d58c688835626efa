"""A meeting's agenda as it stands: what was put on it, the standing items, and what was carried
here. The last two are kept only once somebody touches the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from governance.agenda import (
    AGENDA_BY_GROUP,
    AGENDA_BY_MEETING,
    STANDING,
    Agenda,
    AgendaItem,
    Items,
    ItemState,
    Standing,
    laid_out,
)
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from usecases.denied import check_may
from usecases.find_meeting import find_meeting
from usecases.refusals import MeetingNotNow, NotFound
from usecases.scene import Scene

CLOSED = frozenset({MeetingState.HELD, MeetingState.CANCELLED})


def agenda_of(s: Scene, meeting: Meeting) -> Items:
    """Every item in order, also those that were dropped or carried over."""
    own = tuple(s.w.find(AGENDA_BY_MEETING, meeting.id))
    brought = tuple(_brought(s, meeting))
    if meeting.state is MeetingState.HELD or any(item.standing for item in own):
        return laid_out((), (), _before_closing(own, brought), ())
    standing = _standing(s, meeting)
    opening = tuple(item for item in standing if not item.closing)
    return laid_out(opening, brought, own, tuple(item for item in standing if item.closing))


def progress(s: Scene, meeting: Meeting) -> Agenda:
    return s.w.get(Agenda, meeting.id) or Agenda(id=meeting.id)


def keep(s: Scene, items: Items) -> None:
    """The whole agenda, standing items too; what is kept already as it is stays as it is."""
    for item in items:
        if s.w.get(AgendaItem, item.id) != item:
            s.w.put(item)


def keep_own(s: Scene, items: Items) -> None:
    """Only what people put on it, so that the standing items stay open until the agenda is used."""
    drawn = not any(item.standing and item.version for item in items)
    keep(s, tuple(item for item in items if not (drawn and (item.standing or item.came_from))))


def shown(items: Items) -> Items:
    """Those that have a number: all but the dropped ones."""
    return tuple(item for item in items if item.state is not ItemState.DROPPED)


def pick(items: Items, name: str) -> AgendaItem:
    """By its number as it is shown, or its id. Raises NotFound."""
    there = shown(items)
    if name.isascii() and name.isdecimal() and len(name) < 4 and 0 < int(name) <= len(there):
        return there[int(name) - 1]
    for item in items:
        if item.id == name:
            return item
    raise NotFound("item", name)


def to_change(s: Scene, verb: str, group: str, on: date | None, id_: str = "") -> Meeting:
    """The meeting whose agenda the reader wants to change; of a coming one only.

    Raises NotFound, NotAllowed, or MeetingNotNow for one that was held or cancelled.
    """
    meeting = permitted(s, verb, group, on, id_)
    if meeting.state in CLOSED:
        raise not_now(verb, meeting)
    return meeting


def permitted(s: Scene, verb: str, group: str, on: date | None, id_: str = "") -> Meeting:
    """Raises NotFound, or NotAllowed with the names of those who may."""
    meeting = find_meeting(s, group, on, id_)
    check_may(s, verb, meeting)
    return meeting


def not_now(verb: str, meeting: Meeting, why: str = "") -> MeetingNotNow:
    return MeetingNotNow(verb, meeting.group, meeting.on, why or meeting.state.value)


def next_meeting(s: Scene, meeting: Meeting) -> Meeting | None:
    """The group's next that is still to be held."""
    later = (m for m in s.w.find(MEETINGS_BY_GROUP, meeting.group) if m.starts > meeting.starts)
    return next((one for one in later if one.coming and one.on >= s.day), None)


def _before_closing(own: Items, brought: Items) -> Items:
    at = next((n for n, item in enumerate(own) if item.closing), len(own))
    return (*own[:at], *brought, *own[at:])


def _standing(s: Scene, meeting: Meeting) -> Items:
    return tuple(
        AgendaItem(
            id=f"{meeting.id}#s{n}",
            meeting=meeting.id,
            group=meeting.group,
            position=n,
            title=each.title,
            minutes=each.minutes,
            purpose=each.purpose,
            standing=each.title,
            closing=each.closing,
        )
        for n, each in enumerate(_of_group(s, meeting.group), 1)
    )


def _of_group(s: Scene, group: str) -> Iterator[Standing]:
    below = s.p.below(group)
    held = s.p.groups[group].agenda if group in s.p.groups else ()
    return (each for each in held or STANDING if below or not each.below)


def _brought(s: Scene, meeting: Meeting) -> Iterator[AgendaItem]:
    """What was carried over, or stood on the agenda of a meeting that was cancelled: it comes to
    the group's first meeting after that, and waits where that is not to be held."""
    if not meeting.coming:
        return
    every = s.w.find(AGENDA_BY_GROUP, meeting.group)
    taken = {item.came_from for item in every if item.came_from}
    for item in sorted(every, key=lambda one: (one.meeting, one.position)):
        origin = s.w.get(Meeting, item.meeting)
        if origin is None or item.id in taken or not _waits(item, origin):
            continue
        follows = next_meeting(s, origin)
        if follows is not None and follows.id == meeting.id:
            yield _again(meeting, item)


def _waits(item: AgendaItem, origin: Meeting) -> bool:
    off = origin.state is MeetingState.CANCELLED
    return item.state is ItemState.CARRIED or (off and item.live and not item.standing)


def _again(meeting: Meeting, item: AgendaItem) -> AgendaItem:
    return replace(
        item,
        id=f"{meeting.id}#{item.id.rpartition('/')[2]}",
        version=0,
        salt="",
        meeting=meeting.id,
        came_from=item.id,
        standing="",
        closing=False,
        state=ItemState.ON,
        changed_at=None,
        begun_at=None,
    )
