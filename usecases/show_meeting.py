"""Show one meeting: when, where, who chairs it, and what its reader may do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meetings import Meeting
from usecases.find_meeting import find_meeting
from usecases.list_meetings import MeetingView, view_meeting
from usecases.meeting_deeds import suits
from usecases.ports.store import Work
from usecases.scene import Scene, scene

VERBS = (
    *("agenda.show", "meeting.digest", "meeting.move", "meeting.place", "meeting.cancel"),
    "meeting.reinstate",
)
"""What a meeting that is shown may offer, in the order of its buttons."""


@dataclass(frozen=True, slots=True)
class ShowMeeting:
    """The group's meeting on that day, whatever became of it; without one, the next."""

    group: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """`can` are those of VERBS that its reader may use on it; `revision` is what their buttons
    assume."""

    meeting: MeetingView
    state: str
    revision: int
    can: tuple[str, ...] = ()


def show_meeting(w: Work, command: ShowMeeting, now: datetime) -> MeetingShown:
    """Raises NotFound."""
    s = scene(w, now)
    return meeting_shown(s, find_meeting(s, command.group, command.on))


def meeting_shown(s: Scene, meeting: Meeting) -> MeetingShown:
    return MeetingShown(
        meeting=view_meeting(s, meeting),
        state=meeting.state.value,
        revision=meeting.revision,
        can=tuple(verb for verb in s.allowed(VERBS, meeting) if suits(s, meeting, verb)),
    )
