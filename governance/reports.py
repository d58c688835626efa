"""Exception reports: what one group tells the group it reports to, before that one meets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.record import Index, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionReport(Record):
    """The id is the meeting it is for and the group that reports, BMG/2027-01<QAA.

    `by` and `at` are whose words it holds now, and since when.
    """

    meeting: str
    group: str
    text: str
    by: str
    at: datetime


def report_id(meeting: str, group: str) -> str:
    return f"{meeting}<{group}"


REPORTS_BY_MEETING = Index("report.meeting", ExceptionReport, ("meeting", "group"))
REPORTS_BY_GROUP = Index("report.group", ExceptionReport, ("group", "at"))
