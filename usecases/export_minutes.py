"""Minutes as a paper: as their reader may have it, or as they may be published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meetings import Meeting
from governance.minutes import MinutesState
from governance.permissions import OPERATOR
from usecases.minutes import DRAFT, minuted_meeting
from usecases.minutes_text import minutes_of
from usecases.minutes_view import MinutesView, view_minutes
from usecases.ports.store import Work
from usecases.refusals import MeetingNotNow, NotFound
from usecases.scene import Scene, scene

VERB = "minutes.export"


@dataclass(frozen=True, slots=True)
class ExportMinutes:
    """`about` is a meeting, or a group whose meeting on that day is meant, or the last that was
    closed; by id."""

    about: str
    on: date | None = None
    published: bool = False


def export_minutes(w: Work, command: ExportMinutes, now: datetime) -> MinutesView:
    """Raises NotFound, also for whoever may not read it and where there are none."""
    s = scene(w, now)
    meeting = w.get(Meeting, command.about)
    group = meeting.group if meeting is not None else command.about
    if group not in s.p.groups or not s.may(VERB, group):
        raise NotFound("group", command.about)
    found = _meant(s, group, command.on, meeting.id if meeting else "")
    draft = minutes_of(s, found).state is MinutesState.DRAFT
    if draft and s.reader != OPERATOR and not s.may(DRAFT, found):
        raise NotFound("minutes", command.about)
    return view_minutes(s, found, published=command.published)


def _meant(s: Scene, group: str, on: date | None, meeting: str) -> Meeting:
    # whoever runs the machine knows of every group, without a seat on any
    own = s if s.reader != OPERATOR else scene(s.w, s.now, reader=f"group:{group}")
    try:
        return minuted_meeting(own, group, on, meeting)
    except MeetingNotNow as none:
        raise NotFound("minutes", f"{group} on {none.on}") from none
