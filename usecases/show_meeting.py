"""Show one meeting: when, where, who chairs it, and what its reader may do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meeting_changes import CHAIR
from governance.meetings import CHANGES_BY_MEETING, Meeting
from usecases.find_meeting import find_meeting
from usecases.formal import is_expected, sitting
from usecases.meeting_deeds import suits
from usecases.naming import may_name
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.show_chairs import Chairing, why_chairs
from usecases.views.meeting import MeetingView, view_meeting
from usecases.views.meeting_change import ChangeView, view_change

VERBS = (
    *("agenda.show", "attendance.show", "meeting.digest", "meeting.move", "meeting.place"),
    *("meeting.cancel", "meeting.reinstate"),
)
"""What a meeting that is shown may offer, in the order of its buttons."""
SAY = "attendance.say"


@dataclass(frozen=True, slots=True)
class ShowMeeting:
    """The group's meeting on that day, whatever became of it; without one, the next."""

    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """`can` are those of VERBS that its reader may use on it; `revision` is what their buttons
    assume. `names`: they may say who chairs it. `expected`: they may say whether they come, and
    with `votes` who goes in their place. `changes` is what people did to it, the newest first, for
    those on the group."""

    meeting: MeetingView
    state: str
    revision: int
    chairing: Chairing
    can: tuple[str, ...] = ()
    names: bool = False
    expected: bool = False
    votes: bool = False
    changes: tuple[ChangeView, ...] = ()


def show_meeting(w: Work, command: ShowMeeting, now: datetime) -> MeetingShown:
    """Raises NotFound."""
    s = scene(w, now)
    return meeting_shown(s, find_meeting(s, command.group, command.on, command.meeting))


def meeting_shown(s: Scene, meeting: Meeting) -> MeetingShown:
    seats = sitting(s, meeting)
    changes = s.w.find(CHANGES_BY_MEETING, meeting.id) if s.may("meeting.join", meeting) else []
    return MeetingShown(
        meeting=view_meeting(s, meeting),
        state=meeting.state.value,
        revision=meeting.revision,
        chairing=why_chairs(s, meeting),
        can=tuple(verb for verb in s.allowed(VERBS, meeting) if suits(s, meeting, verb)),
        names=suits(s, meeting, CHAIR) and may_name(s, CHAIR, meeting),
        expected=meeting.coming and s.may(SAY, meeting) and is_expected(seats, s.reader),
        votes=seats.votes(s.reader),
        changes=tuple(view_change(s, change) for change in reversed(changes)),
    )
