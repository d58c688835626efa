"""Show who comes to a meeting, or was there, and whether they are enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meetings import Meeting, MeetingState
from usecases.agenda import CLOSED
from usecases.attendance_view import AttendanceView, view_attendance
from usecases.find_meeting import find_meeting
from usecases.formal import is_expected, roll_of, sitting
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene
from usecases.start_meeting import under_way

VERB, RECORD, WAIVE = "attendance.show", "attendance.record", "quorum.waive"
SAY = "attendance.say"


@dataclass(frozen=True, slots=True)
class ShowAttendance:
    """Of the group's meeting on that day; None is the next."""

    group: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class MayConfirm:
    """Asked before the form that records who is there is opened."""

    group: str


@dataclass(frozen=True, slots=True)
class AttendanceShown:
    """`there` are the names of those who are there, or come; `expected`: the reader sits there or
    was sent; `votes`: one could be sent in their place; `can` are verbs that hold now."""

    attendance: AttendanceView
    there: tuple[str, ...]
    expected: bool
    votes: bool
    can: tuple[str, ...]


def show_attendance(w: Work, command: ShowAttendance, now: datetime) -> AttendanceShown:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    meeting = find_meeting(s, command.group, command.on)
    if not s.may(VERB, meeting):
        raise NotAllowed(VERB, meeting.group, s.names((*s.p.chairs(meeting), *s.p.managers(s.day))))
    return _shown(s, meeting)


def may_confirm(w: Work, command: MayConfirm, now: datetime) -> AttendanceShown:
    """Raises NotFound, NotAllowed, or MeetingNotNow where none is under way."""
    s = scene(w, now)
    return _shown(s, under_way(s, RECORD, command.group))


def _shown(s: Scene, meeting: Meeting) -> AttendanceShown:
    found, seats = roll_of(s, meeting), sitting(s, meeting)
    there = [one for one in (*seats.seated, *sorted(found.there)) if one in found.there]
    return AttendanceShown(
        view_attendance(s, meeting),
        s.names(tuple(dict.fromkeys(there))),
        is_expected(seats, s.reader),
        seats.votes(s.reader),
        tuple(_can(s, meeting)),
    )


def _can(s: Scene, meeting: Meeting) -> list[str]:
    if meeting.state in CLOSED:
        return []
    going = (RECORD, WAIVE) if meeting.state is MeetingState.UNDER_WAY else ()
    left = s.p.groups[meeting.group].quorum.discretion  # to the chair
    return [one for one in (SAY, *going) if s.may(one, meeting) and (left or one != WAIVE)]
