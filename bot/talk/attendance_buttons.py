"""The buttons with which people say whether they come, and others record who is there."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.meeting_buttons import meeting_button
from bot.talk.notice import Button
from usecases.apologise import AttendanceSaid
from usecases.coming_told import ComingTold
from usecases.show_attendance import AttendanceShown
from usecases.views.meeting import MeetingView

ATTEND, APOLOGISE, DEPUTY, RECORD, WAIVE = (
    *(("I will come", "attendance.attend"), ("Apologies", "attendance.apologise")),
    *(("A deputy…", "deputy.send"), ("Record who is there…", "attendance.confirm")),
    ("Go on without…", "quorum.waive"),
)


def reply_buttons(meeting: MeetingView, *, votes: bool) -> Iterator[Button]:
    """For somebody who is expected; whoever has a vote may send another."""
    yield meeting_button(*ATTEND, meeting)
    yield meeting_button(*APOLOGISE, meeting)
    if votes:
        yield meeting_button(*DEPUTY, meeting)


def said_buttons(result: AttendanceSaid) -> Iterator[Button]:
    return _instead(result.attendance.meeting, result.says, votes=result.votes)


def coming_buttons(meeting: MeetingView, told: ComingTold) -> Iterator[Button]:
    if not told.says:
        return reply_buttons(meeting, votes=told.votes)
    return _instead(meeting, told.says, votes=told.votes)


def _instead(meeting: MeetingView, says: str, *, votes: bool) -> Iterator[Button]:
    """What one may say after all."""
    if says == "attending":
        yield meeting_button(*APOLOGISE, meeting)
        return
    yield meeting_button(*ATTEND, meeting)
    if votes:
        yield meeting_button(*DEPUTY, meeting)


def attendance_buttons(result: AttendanceShown) -> Iterator[Button]:
    view = result.attendance
    if result.expected and "attendance.say" in result.can and not view.recorded:
        yield from reply_buttons(view.meeting, votes=result.votes)
    if "attendance.record" in result.can:
        yield meeting_button(*RECORD, view.meeting)
    if "quorum.waive" in result.can and view.recorded and not (view.quorate or view.waived):
        yield meeting_button(*WAIVE, view.meeting)
