"""Move a meeting to another day or time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from governance.cadence import free_day
from governance.meeting_changes import MOVE
from usecases.meeting_changed import meeting_changed
from usecases.meeting_deeds import begun
from usecases.meeting_done import MeetingDone, as_it_was, done
from usecases.meeting_times import check_time, doubts_about
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class MoveMeeting:
    """Of the group's meeting `on` that day, or its next. Without a `day` only the time changes,
    without an `at` only the day. `sure`: even onto a day that people seldom mean."""

    group: str
    on: date | None = None
    day: date | None = None
    at: time | None = None
    why: str = ""
    sure: bool = False
    revision: int | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class MoveDoubted:
    """Nothing was done: is that day meant? `better` is the first after it about which there is
    no doubt."""

    meeting: MeetingView
    revision: int
    day: date
    at: time
    why: str
    doubts: tuple[str, ...]
    better: date


def move_meeting(w: Work, command: MoveMeeting, now: datetime) -> MeetingDone | MoveDoubted:
    """Raises NotFound, NotAllowed, MeetingChanged, MeetingUnfit or Incomplete."""
    s, meeting = begun(w, command, now, MOVE)
    if command.day is None and command.at is None:
        raise Incomplete({"day": "when"})
    day, at = command.day or meeting.on, command.at or meeting.at
    if (day, at) == (meeting.on, meeting.at):
        return as_it_was(s, MOVE, meeting)
    check_time(s, meeting.group, day, at, but=meeting.id)
    doubts = doubts_about(s, day) if day != meeting.on else ()
    if doubts and not command.sure:
        better = free_day(day, s.p.days, s.p.policy.quiet)
        view = view_meeting(s, meeting)
        return MoveDoubted(view, meeting.revision, day, at, command.why, doubts, better)
    provisional = s.p.days.is_provisional(day)
    after = replace(meeting, on=day, at=at, provisional=provisional)
    return done(s, MOVE, meeting, meeting_changed(s, MOVE, meeting, after, command.why))
