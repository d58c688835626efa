"""Close a meeting: what was not reached is carried over or dropped, and it has been held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.agenda import AgendaItem, ItemState
from governance.meetings import MeetingState
from usecases.agenda import agenda_of, keep, next_meeting, progress
from usecases.agenda_view import AgendaView, view_agenda
from usecases.correct_meeting import show_afresh
from usecases.ports.store import Work
from usecases.raised import lacks, raised_seen
from usecases.scene import scene
from usecases.start_meeting import under_way
from usecases.views import ActionView, view_action

REST = {"carry": ItemState.CARRIED, "drop": ItemState.DROPPED}
"""What can become of the items that were not reached."""


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """`rest` says what becomes of the items that were not reached: carry or drop."""

    group: str
    rest: str = ""
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class CloseAsks:
    """Nothing was closed yet: these items were not reached; these actions lack a lead or a date."""

    agenda: AgendaView
    unreached: tuple[str, ...]
    lacking: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """`rest` is carry or drop, where there was anything; `titles` are of those items."""

    agenda: AgendaView
    rest: str
    titles: tuple[str, ...]
    lacking: tuple[ActionView, ...]
    raised: int
    carried_to: date | None = None


def close_meeting(w: Work, command: CloseMeeting, now: datetime) -> MeetingClosed | CloseAsks:
    """A standing item that was not reached is on the next agenda anyway.

    Raises NotFound, NotAllowed, or MeetingNotNow where none is under way.
    """
    s = scene(w, now)
    meeting = under_way(s, "meeting.close", command.group, command.on, command.meeting)
    items = agenda_of(s, meeting)
    left = [one for one in items if one.live and one.begun_at is None and not one.standing]
    actions = raised_seen(s, meeting)
    lacking = tuple(view_action(s, one) for one in actions if lacks(one))
    if (left or lacking) and command.rest not in REST:
        return CloseAsks(view_agenda(s, meeting), tuple(one.id for one in left), lacking)
    state = REST.get(command.rest, ItemState.ON)
    keep(s, tuple(_ended(one, state, s.now) if one in left else one for one in items))
    w.put(replace(progress(s, meeting), closed_at=s.now, closed_by=s.reader))
    meeting = show_afresh(s, replace(meeting, state=MeetingState.HELD))
    w.enter("meeting.close", meeting.id)
    follows = next_meeting(s, meeting) if left and state is ItemState.CARRIED else None
    return MeetingClosed(
        view_agenda(s, meeting),
        rest=command.rest if left else "",
        titles=tuple(one.title for one in left),
        lacking=lacking,
        raised=len(actions),
        carried_to=follows.on if follows else None,
    )


def _ended(item: AgendaItem, state: ItemState, now: datetime) -> AgendaItem:
    return replace(item, state=state, changed_at=now)
