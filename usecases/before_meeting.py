"""What whoever runs a meeting should know of its formal half beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from governance.decisions import DECISIONS_BY_GROUP
from governance.meeting_days import NEAR
from governance.meetings import Meeting
from usecases.absences import AbsenceView, absences
from usecases.attendance_view import AttendanceView, view_attendance
from usecases.decision_view import view_decision
from usecases.outstanding import Outstanding, outstanding
from usecases.scene import Scene
from usecases.views.decision import DecisionView


@dataclass(frozen=True, slots=True)
class FormalView:
    """`owed` are the others who have not said what they have to declare, where the group declares,
    and `you` whether the reader has not; `unhandled` those with whom it is still to be agreed what
    follows. Never what they declared. Those and `absences` are only for whoever may run it.
    `decisions` are still open. `near`: it is time to have heard from everybody."""

    attendance: AttendanceView
    owed: tuple[str, ...]
    unhandled: tuple[str, ...]
    absences: tuple[AbsenceView, ...]
    decisions: tuple[DecisionView, ...]
    near: bool
    you: bool = False

    @property
    def at_risk(self) -> bool:
        """Whether those who said they come are too few: silence is not taken for a yes."""
        return not self.attendance.quorate


def before_meeting(s: Scene, meeting: Meeting) -> FormalView:
    """For those who may see who comes: ask that first."""
    runs = s.may("interest.record", meeting)
    left = outstanding(s, meeting) if runs else Outstanding()
    return FormalView(
        attendance=view_attendance(s, meeting),
        owed=left.owed,
        unhandled=left.unhandled,
        absences=absences(s, meeting.group) if runs else (),
        decisions=tuple(
            view_decision(s, one)
            for one in s.w.find(DECISIONS_BY_GROUP, meeting.group)
            if not one.over
        ),
        near=meeting.on <= s.p.days.add(s.day, NEAR),
        you=left.you,
    )
