"""What whoever runs a meeting should know of its formal half beforehand."""

from __future__ import annotations

from dataclasses import dataclass

from governance.decisions import DECISIONS_BY_GROUP
from governance.declaring import OWED, answers, declares
from governance.meetings import Meeting
from usecases.absences import AbsenceView, absences
from usecases.attendance_view import AttendanceView, view_attendance
from usecases.decision_view import DecisionView, view_decision
from usecases.formal import declared_in, items_of, roll_of, room_of
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class FormalView:
    """`owed` are those who have not said what they have to declare, where the group declares;
    `unhandled` those with whom it is still to be agreed what follows. Never what they declared.
    `decisions` are still open."""

    attendance: AttendanceView
    owed: tuple[str, ...]
    unhandled: tuple[str, ...]
    absences: tuple[AbsenceView, ...]
    decisions: tuple[DecisionView, ...]

    @property
    def at_risk(self) -> bool:
        """Whether those who said they come are too few: silence is not taken for a yes."""
        return not self.attendance.quorate


def before_meeting(s: Scene, meeting: Meeting) -> FormalView:
    """For those who may run it: ask that first."""
    said = declared_in(s, meeting)
    found = answers(roll_of(s, meeting), said, room_of(s, meeting), items_of(s, meeting))
    asked = found if declares(s.p, meeting.group) else {}
    open_ = dict.fromkeys(one.person for one in said if one.bars and one.handling is None)
    return FormalView(
        attendance=view_attendance(s, meeting),
        owed=s.names(tuple(person for person, answer in asked.items() if answer in OWED)),
        unhandled=s.names(tuple(open_)),
        absences=absences(s, meeting.group),
        decisions=tuple(
            view_decision(s, one)
            for one in s.w.find(DECISIONS_BY_GROUP, meeting.group)
            if not one.over
        ),
    )
