"""Open an exception report: to write it, where that is one's to do, or to read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from usecases.denied import denied
from usecases.find_group import find_group
from usecases.find_meeting import find_meeting
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.refusals import Incomplete, NotFound
from usecases.reporting import Draft, ReportView, draft_of, view_report
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting

WRITE, READ = "report.write", "report.show"


@dataclass(frozen=True, slots=True)
class OpenReport:
    """`to` is the group it goes to: empty is the one that `group` reports to; `on` the day of its
    meeting, None is the next."""

    group: str
    to: str = ""
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class ReportOpened:
    """`draft` is for whoever may write it now, where nothing has been written yet."""

    meeting: MeetingView
    report: ReportView
    writes: bool
    draft: Draft | None = None


def open_report(w: Work, command: OpenReport, now: datetime) -> ReportOpened:
    """Raises NotFound, NotAllowed, or Incomplete where it is asked of a group that does not report
    there."""
    s = scene(w, now)
    group = find_group(s, command.group)
    to = _receiver(s, group, command.to)
    meeting = find_meeting(s, to, command.on, command.meeting)
    writes = s.may(WRITE, group)
    if not writes and not s.may(READ, meeting):
        raise denied(s, WRITE, group)
    report = view_report(s, meeting, group)
    writes = writes and meeting.coming
    draft = draft_of(s, meeting, group) if writes and not report.text else None
    note_readings(s, draft.actions if draft else ())
    return ReportOpened(view_meeting(s, meeting), report, writes, draft)


def _receiver(s: Scene, group: str, named: str) -> str:
    above = s.p.groups[group].reports_to
    if above is None or not s.may("meeting.show", above):
        raise NotFound("reporting line", group)
    if named and find_group(s, named) != above:
        raise Incomplete({"to": "does not report"})
    return above
