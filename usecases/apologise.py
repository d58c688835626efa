"""Say that one comes to a meeting, or sends apologies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.attendance import Reply, Says, reply_id
from governance.meetings import Meeting
from usecases.agenda import CLOSED, not_now
from usecases.attendance_view import AttendanceView, view_attendance
from usecases.coming_told import settle_coming
from usecases.find_meeting import find_meeting
from usecases.formal import expected, sitting
from usecases.person_named import person_named
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene

SAY, RECORD = "attendance.say", "attendance.record"


@dataclass(frozen=True, slots=True)
class Attend:
    """Of the group's meeting on that day; None is the next. `person` is whom it is said for, by
    name or id."""

    group: str
    on: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class Apologise:
    group: str
    on: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceSaid:
    """`again`: that was known already. `own`: it was said of oneself; `votes`: somebody could be
    sent in that place."""

    person: str
    says: str
    attendance: AttendanceView
    again: bool = False
    own: bool = False
    votes: bool = False


def attend(w: Work, command: Attend, now: datetime) -> AttendanceSaid:
    """Whoever comes themselves needs no deputy, who stands by for an item they withdraw from.

    Raises NotFound, NotAllowed, Incomplete for somebody who is not expected, or MeetingNotNow.
    """
    return _said(scene(w, now), command, Says.ATTENDING)


def apologise(w: Work, command: Apologise, now: datetime) -> AttendanceSaid:
    """Raises NotFound, NotAllowed, Incomplete or MeetingNotNow."""
    return _said(scene(w, now), command, Says.APOLOGIES)


def whose(s: Scene, meeting: Meeting, named: str) -> str:
    """Oneself, or whom somebody who runs the meeting says it for."""
    person = person_named(s, named, "person") if named else s.reader
    verb = SAY if person == s.reader else RECORD
    if not s.may(verb, meeting):
        raise NotAllowed(verb, meeting.group, s.names((*s.p.chairs(meeting), *s.p.managers(s.day))))
    expected(s, meeting, person)
    if meeting.state in CLOSED:
        raise not_now(verb, meeting)
    return person


def keep_reply(s: Scene, meeting: Meeting, person: str, says: Says) -> bool:
    """Whether it was known already."""
    key = reply_id(meeting.id, person)
    there = s.w.get(Reply, key)
    if there is not None and there.says is says:
        return True
    plain = there or Reply(id=key, meeting=meeting.id, person=person, by=s.reader, at=s.now)
    s.w.put(replace(plain, says=says, by=s.reader, at=s.now))
    return False


def _said(s: Scene, command: Attend | Apologise, says: Says) -> AttendanceSaid:
    meeting = find_meeting(s, command.group, command.on)
    person = whose(s, meeting, command.person)
    again = keep_reply(s, meeting, person, says)
    if not again:
        settle_coming(s, meeting, person)
        s.w.enter(SAY, reply_id(meeting.id, person))
    view, votes = view_attendance(s, meeting), sitting(s, meeting).votes(person)
    return AttendanceSaid(s.name(person), says.value, view, again, person == s.reader, votes)
