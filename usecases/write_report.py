"""Write a group's exception report, or correct it until the meeting it is for is over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.asks import ASKS_BY_SUBJECT, WHOLE, AskState
from governance.meetings import Meeting
from governance.reports import ExceptionReport, report_id
from usecases.answer import redraw, settle_ask
from usecases.denied import check_may
from usecases.open_report import WRITE
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotFound
from usecases.reporting import ReportView, view_report
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class WriteReport:
    """`meeting` is the id of the one it is for; `version` the one that was corrected, 0 is none."""

    meeting: str
    group: str
    text: str
    version: int = 0


@dataclass(frozen=True, slots=True)
class ReportWritten:
    meeting: MeetingView
    report: ReportView


@dataclass(frozen=True, slots=True)
class ReportChanged:
    """Somebody else has written meanwhile: nothing was kept of `text`."""

    meeting: MeetingView
    report: ReportView
    text: str


def write_report(w: Work, command: WriteReport, now: datetime) -> ReportWritten | ReportChanged:
    """The same words again change nothing. Raises NotFound, NotAllowed or Incomplete."""
    s = scene(w, now)
    meeting = w.get(Meeting, command.meeting)
    if meeting is None or command.group not in s.p.below(meeting.group):
        raise NotFound("meeting", command.meeting)
    check_may(s, WRITE, command.group)
    text = command.text.strip()
    if problem := _problem(meeting, text):
        raise Incomplete({"text": problem})
    before, view = view_report(s, meeting, command.group), view_meeting(s, meeting)
    if before.text == text:
        return ReportWritten(view, before)
    if before.version != command.version:
        return ReportChanged(view, before, text)
    _keep(s, meeting, command.group, text)
    return ReportWritten(view, view_report(s, meeting, command.group))


def _problem(meeting: Meeting, text: str) -> str:
    if not meeting.coming:
        return "over"
    return "" if text else "needed"


def _keep(s: Scene, meeting: Meeting, group: str, text: str) -> None:
    key = report_id(meeting.id, group)
    fresh = ExceptionReport(
        id=key, meeting=meeting.id, group=group, text=text, by=s.reader, at=s.now
    )
    before = s.w.get(ExceptionReport, key)
    s.w.put(replace(fresh, version=before.version) if before else fresh)
    for ask in s.w.find(ASKS_BY_SUBJECT, key, AskState.OPEN):
        settle_ask(s.w, ask, AskState.ANSWERED)
    for ask in s.w.find(ASKS_BY_SUBJECT, meeting.id):
        if ask.rule in WHOLE:
            redraw(s.w, ask)
    s.w.enter(WRITE, key)
