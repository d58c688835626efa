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
    UNDER_WAY = "under way"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """The id is the group and the cadence's month (BMG/2027-01), and stays when it moves.

    `revision` and `changed_at` rise with each change that calendars must show.
    `provisional`: the day lies beyond the years whose bank holidays are published. `link` is for
    joining from afar, and stands in no calendar. `chaired_by` is who chairs it where that is not
    for the group's rule to say. `by_hand`: somebody has changed it, so planning leaves it alone.
    `attention_at` is when its cycle next has something to do; `seen` names the stages of it that
    were asked at or passed over.
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
    link: str = ""
    chaired_by: str = ""
    by_hand: bool = False
    attention_at: datetime | None = None
    seen: tuple[str, ...] = ()

    @property
    def coming(self) -> bool:
        """Whether it is still to be held, as far as anybody has said."""
        return self.state in (MeetingState.PLANNED, MeetingState.UNDER_WAY)

    @property
    def starts(self) -> datetime:
        return datetime.combine(self.on, self.at, LONDON)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)


MEETINGS_BY_DAY = Index("meeting.day", Meeting, ("on", "group"))
MEETING_ATTENTION = Index("meeting.attention", Meeting, ("attention_at",))
MEETINGS_BY_GROUP = Index("meeting.group", Meeting, ("group", "on"))
