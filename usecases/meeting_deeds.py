"""Doing something to a meeting: which one is meant, and whether it can be done now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from governance.dates import london
from governance.meeting_changes import CANCEL, CHAIR, MOVE, PLACE, REINSTATE, SWAP
from governance.meetings import (
    CHANGES_BY_GROUP,
    Meeting,
    MeetingState,
)
from usecases.denied import check_may
from usecases.find_group import find_group
from usecases.find_meeting import find_meeting
from usecases.meeting_times import meetings_of
from usecases.ports.store import Work
from usecases.refusals import MeetingChanged, MeetingUnfit, NotFound
from usecases.scene import Scene, scene
from usecases.views.meeting import view_meeting
from usecases.views.meeting_change import latest_change, view_change

STATES: dict[str, MeetingState] = {
    CANCEL: MeetingState.PLANNED,
    CHAIR: MeetingState.PLANNED,
    MOVE: MeetingState.PLANNED,
    PLACE: MeetingState.PLANNED,
    REINSTATE: MeetingState.CANCELLED,
    SWAP: MeetingState.PLANNED,
}
"""How a meeting must stand for each verb."""


class AboutMeeting(Protocol):
    """A command about a meeting. `revision` is the one a button assumed; None where somebody
    typed."""

    @property
    def group(self) -> str: ...

    @property
    def on(self) -> date | None: ...

    @property
    def revision(self) -> int | None: ...


class AboutOne(AboutMeeting, Protocol):
    """The same from a button, which names the meeting by its id."""

    @property
    def meeting(self) -> str: ...


def begun(
    w: Work,
    command: AboutOne,
    now: datetime,
    verb: str,
    check: Callable[[Scene, str, Meeting], None] = check_may,
) -> tuple[Scene, Meeting]:
    """The meeting that is meant, where the verb may be used on it now; `check` says by whom.

    Raises NotFound, NotAllowed, MeetingChanged or MeetingUnfit.
    """
    s = scene(w, now)
    meeting = meant(s, command, verb, command.meeting)
    check(s, verb, meeting)
    check_now(s, command, verb, meeting)
    return s, meeting


def check_now(s: Scene, command: AboutMeeting, verb: str, meeting: Meeting) -> None:
    """Raises MeetingChanged or MeetingUnfit."""
    if command.revision not in (None, meeting.revision):
        raise MeetingChanged(view_meeting(s, meeting), meeting.revision, latest_change(s, meeting))
    if not suits(s, meeting, verb):
        why = "over" if _is_over(s, meeting) else meeting.state.value
        raise MeetingUnfit(verb, view_meeting(s, meeting), meeting.revision, why)


def suits(s: Scene, meeting: Meeting, verb: str) -> bool:
    """Whether the verb can be used on it as it stands."""
    return verb not in STATES or (meeting.state is STATES[verb] and not _is_over(s, meeting))


def _is_over(s: Scene, meeting: Meeting) -> bool:
    """Nobody has said what became of it, but its time has passed."""
    return meeting.coming and meeting.ends <= s.now


def meant(s: Scene, command: AboutMeeting, verb: str, id_: str = "") -> Meeting:
    """The one of that id, or on that day.

    Raises NotFound, or MeetingChanged where it is on another by now.
    """
    group = find_group(s, command.group)
    if verb == REINSTATE and command.on is None:
        return _next_cancelled(s, group)
    try:
        return find_meeting(s, group, command.on, id_)
    except NotFound:
        gone = _left(s, group, command.on) if command.on else None
        if gone is None:
            raise
        raise gone from None


def _next_cancelled(s: Scene, group: str) -> Meeting:
    off = (one for one in meetings_of(s, group) if one.state is MeetingState.CANCELLED)
    found = next((one for one in off if one.on >= s.day), None)
    if found is None:
        raise NotFound("cancelled meeting", group)
    return found


def _left(s: Scene, group: str, day: date) -> MeetingChanged | None:
    """Where a meeting of that day is on another one now: which, and who moved it."""
    for change in reversed(s.w.find(CHANGES_BY_GROUP, group)):
        meeting = s.w.get(Meeting, change.meeting)
        left = change.was is not None and london(change.was).date() == day
        if left and meeting is not None and meeting.on != day:
            return MeetingChanged(
                view_meeting(s, meeting), meeting.revision, view_change(s, change)
            )
    return None
