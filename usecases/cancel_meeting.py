"""Cancel a meeting: it is not going to be held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meeting_changes import CANCEL
from governance.meetings import MeetingState
from usecases.meeting_changed import meeting_changed
from usecases.meeting_deeds import begun
from usecases.meeting_done import MeetingDone, done
from usecases.ports.store import Work
from usecases.refusals import Incomplete


@dataclass(frozen=True, slots=True)
class CancelMeeting:
    group: str
    on: date | None = None
    why: str = ""
    revision: int | None = None
    meeting: str = ""


def cancel_meeting(w: Work, command: CancelMeeting, now: datetime) -> MeetingDone:
    """Raises NotFound, NotAllowed, MeetingChanged, MeetingUnfit or Incomplete."""
    s, meeting = begun(w, command, now, CANCEL)
    if not command.why.strip():
        raise Incomplete({"why": "needed"})
    after = replace(meeting, state=MeetingState.CANCELLED)
    return done(s, CANCEL, meeting, meeting_changed(s, CANCEL, meeting, after, command.why))
