"""A meeting, as a reader may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meetings import Meeting, MeetingState
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class MeetingView:
    """`link` is there for those who may join; `mine`: its reader chairs it."""

    id: str
    group: str
    group_name: str
    number: int
    on: date
    starts: datetime
    ends: datetime
    place: str
    chairs: tuple[str, ...]
    cancelled: bool
    provisional: bool
    restricted: bool = False
    link: str = ""
    mine: bool = False


def view_meeting(s: Scene, meeting: Meeting) -> MeetingView:
    chairs = s.p.chairs(meeting)
    return MeetingView(
        id=meeting.id,
        group=meeting.group,
        group_name=s.p.groups[meeting.group].name,
        number=meeting.number,
        on=meeting.on,
        starts=meeting.starts,
        ends=meeting.ends,
        place=meeting.place,
        chairs=s.names(chairs),
        cancelled=meeting.state is MeetingState.CANCELLED,
        provisional=meeting.provisional,
        restricted=s.restricted(meeting.group),
        link=meeting.link if s.may("meeting.join", meeting) else "",
        mine=s.reader in chairs,
    )
