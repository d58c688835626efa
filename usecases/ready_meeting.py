"""Whether something may be done to a meeting now, and what its form begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from governance.meeting_changes import ADD
from usecases.add_meeting import AddMeeting, filled_in
from usecases.denied import check_may
from usecases.find_group import find_group
from usecases.meeting_deeds import begun
from usecases.ports.store import Work
from usecases.scene import scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class IsMeetingReady:
    """`revision` is the one a button assumed; None where somebody typed."""

    verb: str
    group: str
    on: date | None = None
    revision: int | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class MeetingReady:
    meeting: MeetingView
    revision: int


@dataclass(frozen=True, slots=True)
class MayAddMeeting:
    group: str


@dataclass(frozen=True, slots=True)
class AddReady:
    """What the group is used to."""

    group: str
    group_name: str
    restricted: bool
    at: time | None
    minutes: int
    place: str


def is_meeting_ready(w: Work, command: IsMeetingReady, now: datetime) -> MeetingReady:
    """Raises what the verb is refused with at once."""
    s, meeting = begun(w, command, now, command.verb)
    return MeetingReady(view_meeting(s, meeting), meeting.revision)


def may_add_meeting(w: Work, command: MayAddMeeting, now: datetime) -> AddReady:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    group = s.p.groups[find_group(s, command.group)]
    check_may(s, ADD, group.id)
    usual = filled_in(AddMeeting(group.id), group)
    minutes = usual.minutes or 0
    return AddReady(group.id, group.name, group.restricted, usual.at, minutes, usual.place)
