"""Meetings: one dated sitting of a group, numbered in its series."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from governance.dates import LONDON
from governance.record import Index, Record


class MeetingState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """The id is the group and the cadence's month (BMG/2027-01), and stays when it moves.

    `revision` and `changed_at` rise with each change that calendars must show.
    `provisional`: the day lies beyond the years whose bank holidays are published.
    """

    group: str
    number: int
    on: date
    at: time
    minutes: int
    changed_at: datetime
    place: str = ""
    state: MeetingState = MeetingState.PLANNED
    revision: int = 0
    provisional: bool = False

    @property
    def starts(self) -> datetime:
        return datetime.combine(self.on, self.at, LONDON)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)


MEETINGS_BY_DAY = Index("meeting.day", Meeting, ("on", "group"))
MEETINGS_BY_GROUP = Index("meeting.group", Meeting, ("group", "on"))
