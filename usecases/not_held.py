"""Say that a meeting whose time has passed did not take place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.meetings import MeetingState
from usecases.agenda import not_now
from usecases.correct_meeting import correct_meeting
from usecases.denied import check_may
from usecases.find_meeting import meeting_with
from usecases.ports.store import Work
from usecases.scene import scene
from usecases.views.meeting import MeetingView, view_meeting

VERB = "meeting.close"


@dataclass(frozen=True, slots=True)
class NotHeld:
    """The meeting's id."""

    meeting: str


@dataclass(frozen=True, slots=True)
class DidNotMeet:
    meeting: MeetingView


def not_held(w: Work, command: NotHeld, now: datetime) -> DidNotMeet:
    """It is cancelled, so that what stood on its agenda comes to the next one. Raises NotFound,
    NotAllowed, or MeetingNotNow where it was started, or its time has not come."""
    s = scene(w, now)
    meeting = meeting_with(s, command.meeting)
    check_may(s, VERB, meeting)
    if meeting.state is MeetingState.CANCELLED:
        return DidNotMeet(view_meeting(s, meeting))
    if meeting.state is not MeetingState.PLANNED:
        raise not_now(VERB, meeting)
    if now < meeting.ends:
        raise not_now(VERB, meeting, "not over")
    off = replace(
        meeting,
        state=MeetingState.CANCELLED,
        revision=meeting.revision + 1,
        changed_at=now,
        by_hand=True,
    )
    meeting = correct_meeting(s, meeting, off)
    w.enter("meeting.not_held", meeting.id)
    return DidNotMeet(view_meeting(s, meeting))
