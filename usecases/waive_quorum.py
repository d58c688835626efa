"""Go on with a meeting that is not quorate, where the group's rule leaves that to its chair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from usecases.agenda import not_now
from usecases.attendance_view import AttendanceView, view_attendance
from usecases.formal import is_quorate, room_of
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import scene
from usecases.start_meeting import under_way

VERB = "quorum.waive"


@dataclass(frozen=True, slots=True)
class WaiveQuorum:
    group: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class QuorumWaived:
    attendance: AttendanceView


def waive_quorum(w: Work, command: WaiveQuorum, now: datetime) -> QuorumWaived:
    """Raises NotFound, NotAllowed, Incomplete, or MeetingNotNow where it is quorate, or where the
    rule does not leave it to the chair."""
    s = scene(w, now)
    meeting = under_way(s, VERB, command.group)
    if not s.p.groups[meeting.group].quorum.discretion:
        raise not_now(VERB, meeting, "no discretion")
    if is_quorate(s, meeting):
        raise not_now(VERB, meeting, "quorate")
    why = command.why.strip()
    if not why:
        raise Incomplete({"why": "needed"})
    w.put(replace(room_of(s, meeting), waived_by=s.reader, waived_at=s.now, why=why))
    w.enter(VERB, meeting.id)
    return QuorumWaived(view_attendance(s, meeting))
