"""Record who is there, while a meeting is held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.attendance import Reply, reply_id
from governance.meetings import Meeting
from usecases.attendance_view import AttendanceView, view_attendance
from usecases.declaring_asks import settle_declaring
from usecases.formal import expected, roll_of, room_of
from usecases.person_named import person_named
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.start_meeting import under_way

VERB = "attendance.record"


@dataclass(frozen=True, slots=True)
class ConfirmAttendance:
    """`people` are all who are there, by name or id: whoever is expected and not named is not."""

    group: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceConfirmed:
    """`later` are those who came since it was recorded last."""

    attendance: AttendanceView
    later: tuple[str, ...] = ()


def confirm_attendance(w: Work, command: ConfirmAttendance, now: datetime) -> AttendanceConfirmed:
    """As often as somebody comes or goes. Raises NotFound, NotAllowed, Incomplete for somebody who
    neither sits on the group nor was sent, or MeetingNotNow."""
    s = scene(w, now)
    meeting = under_way(s, VERB, command.group)
    named = tuple(dict.fromkeys(person_named(s, one, "people") for one in command.people))
    for person in named:
        expected(s, meeting, person, "people")
    before = roll_of(s, meeting)
    people = dict.fromkeys((*before.sitting.seated, *before.replies, *named))
    changed = [one for one in people if _keep(s, meeting, one, one in named)]
    if changed:
        w.put(replace(room_of(s, meeting), there_by=s.reader, there_at=s.now))
        settle_declaring(s, meeting)
        w.enter(VERB, meeting.id)
    came = [one for one in named if before.recorded and one not in before.there]
    return AttendanceConfirmed(view_attendance(s, meeting), s.names(tuple(came)))


def _keep(s: Scene, meeting: Meeting, person: str, came: bool) -> bool:
    key = reply_id(meeting.id, person)
    there = s.w.get(Reply, key)
    if there is not None and there.came is came:
        return False
    plain = there or Reply(id=key, meeting=meeting.id, person=person, by=s.reader, at=s.now)
    s.w.put(replace(plain, came=came))
    return True
