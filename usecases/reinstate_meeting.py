"""Reinstate a meeting that was cancelled: it is held after all, on the day it had."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meeting_changes import REINSTATE
from governance.meetings import Meeting, MeetingState
from usecases.meeting_changed import meeting_changed
from usecases.meeting_deeds import begun
from usecases.meeting_done import MeetingDone, done
from usecases.meeting_times import meetings_of
from usecases.ports.store import Work
from usecases.refusals import MeetingUnfit
from usecases.scene import Scene
from usecases.views.meeting import view_meeting


@dataclass(frozen=True, slots=True)
class ReinstateMeeting:
    """Without a day, the group's next that is cancelled."""

    group: str
    on: date | None = None
    revision: int | None = None
    meeting: str = ""


def reinstate_meeting(w: Work, command: ReinstateMeeting, now: datetime) -> MeetingDone:
    """Raises NotFound, NotAllowed, MeetingChanged or MeetingUnfit."""
    s, meeting = begun(w, command, now, REINSTATE)
    if (why := _cannot_be(s, meeting)) is not None:
        raise MeetingUnfit(REINSTATE, view_meeting(s, meeting), meeting.revision, why)
    after = replace(meeting, state=MeetingState.PLANNED)
    return done(s, REINSTATE, meeting, meeting_changed(s, REINSTATE, meeting, after))


def _cannot_be(s: Scene, meeting: Meeting) -> str | None:
    if meeting.starts <= s.now:
        return "passed"
    others = (one for one in meetings_of(s, meeting.group) if one.id != meeting.id)
    return "taken" if any(one.coming and one.on == meeting.on for one in others) else None
