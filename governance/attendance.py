"""Attendance: who says they come to a meeting, who comes instead, and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.dates import add_months
from governance.meetings import Meeting
from governance.record import Index, Record


class Says(StrEnum):
    ATTENDING = "attending"
    APOLOGIES = "apologies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Record):
    """What is known of one person and one meeting; the id is made of both.

    `says` None: they have said nothing. `by` is who said it last. `came` None: nobody has
    recorded whether they were there.
    """

    meeting: str
    person: str
    by: str
    at: datetime
    says: Says | None = None
    came: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deputy(Record):
    """Somebody sent in another's place, to one `meeting` or to all of a group's from `first` to
    `last`, both days included.

    Whoever sent them stays accountable. Of one meeting the two days are those on which the deputy
    may read what it is about.
    """

    group: str
    person: str
    deputy: str
    first: date
    last: date
    by: str
    at: datetime
    meeting: str = ""

    def covers(self, meeting: Meeting) -> bool:
        return self.meeting == meeting.id if self.meeting else self.on(meeting.group, meeting.on)

    def on(self, group: str, day: date) -> bool:
        """Whether they stand in for all the group does on a day."""
        return not self.meeting and self.group == group and self.first <= day <= self.last


class Lapse(StrEnum):
    """Why the chair may want to write to a member."""

    RUNNING = "absent twice running"
    SHARE = "there less often than three times in five in a year"


LEAST_SHARE = 0.6
FEWEST = 3
"""Meetings in a year from which on a share says something: of one or two it would not."""


def reply_id(meeting: str, person: str) -> str:
    return f"{meeting}@{person}"


def lapses(held: Sequence[tuple[date, bool]], today: date) -> tuple[Lapse, ...]:
    """Of one seat: the day of each meeting where attendance was recorded, earliest first, and
    whether it was filled, be it by a deputy."""
    year = [there for day, there in held if add_months(today, -12) < day <= today]
    found = []
    if [there for _, there in held[-2:]] == [False, False]:
        found.append(Lapse.RUNNING)
    if len(year) >= FEWEST and sum(year) / len(year) < LEAST_SHARE:
        found.append(Lapse.SHARE)
    return tuple(found)


REPLIES_BY_MEETING = Index("reply.meeting", Reply, ("meeting", "person"))
DEPUTIES = Index("deputy.group", Deputy, ("group", "person", "first"))
