"""Reinstate a meeting that was cancelled: it is held after all, on the day it had."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meeting_changes import REINSTATE
from governance.meetings import MeetingState
from usecases.meeting_changed import meeting_changed
from usecases.meeting_deeds import MeetingDone, begun, check_time, done
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class ReinstateMeeting:
    """Without a day, the group's next that is cancelled."""

    group: str
    on: date | None = None
    revision: int | None = None


def reinstate_meeting(w: Work, command: ReinstateMeeting, now: datetime) -> MeetingDone:
    """Raises NotFound, NotAllowed, MeetingChanged, MeetingUnfit or Incomplete."""
    s, meeting = begun(w, command, now, REINSTATE)
    check_time(s, meeting.group, meeting.on, meeting.at)
    after = replace(meeting, state=MeetingState.PLANNED)
    return done(s, REINSTATE, meeting, meeting_changed(s, REINSTATE, meeting, after))
