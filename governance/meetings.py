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


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChange(Record):
    """What somebody did to a meeting, and why. `what` is the verb, `revision` the meeting's since.

    `was` is when the meeting was to begin before, None where there was none; `becomes` when since.
    `parts` names what else is different. The id is also the occurrence of what members are told.
    Where it is who chairs, `chairs_were` and `chairs` say who, and `swapped` with which meeting.
    """

    meeting: str
    group: str
    revision: int
    what: str
    by: str
    at: datetime
    was: datetime | None
    becomes: datetime
    parts: tuple[str, ...] = ()
    why: str = ""
    chairs_were: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()
    swapped: str = ""


def change_id(meeting: str, revision: int) -> str:
    return f"{meeting}.r{revision}"


CHANGES_BY_MEETING = Index("change.meeting", MeetingChange, ("meeting", "revision"))
CHANGES_BY_GROUP = Index("change.group", MeetingChange, ("group", "at"))
MEETINGS_BY_DAY = Index("meeting.day", Meeting, ("on", "group"))
MEETING_ATTENTION = Index("meeting.attention", Meeting, ("attention_at",))
MEETINGS_BY_GROUP = Index("meeting.group", Meeting, ("group", "on"))
