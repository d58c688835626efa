"""Which meeting's minutes are meant, and whether they can be read or changed now."""

from __future__ import annotations

from datetime import date

from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.minutes import Minutes, MinutesState
from usecases.agenda import not_now, progress
from usecases.denied import check_may
from usecases.find_group import find_group
from usecases.find_meeting import find_meeting
from usecases.minutes_text import minutes_of
from usecases.refusals import MinutesChanged
from usecases.scene import Scene
from usecases.views.meeting import view_meeting

SHOW, DRAFT = "minutes.show", "minutes.draft"
NONE = {
    MeetingState.PLANNED: "no minutes before",
    MeetingState.UNDER_WAY: "no minutes during",
    MeetingState.CANCELLED: "no minutes of none",
}
"""Why a meeting that was not closed has none."""


def minuted_meeting(s: Scene, group: str, on: date | None, meeting: str = "") -> Meeting:
    """Without a day the last that was closed; where there is none, the next. Raises NotFound, or
    MeetingNotNow for one that was not gone through and closed."""
    last = None if on or meeting else last_closed(s, find_group(s, group))
    found = last or find_meeting(s, group, on, meeting)
    if found.state in NONE:
        raise not_now(SHOW, found, NONE[found.state])
    if not gone_through(s, found):
        raise not_now(SHOW, found, "no minutes here")
    return found


def last_closed(s: Scene, group: str, before: Meeting | None = None) -> Meeting | None:
    """The group's last meeting that was gone through and closed here."""
    for meeting in reversed(s.w.find(MEETINGS_BY_GROUP, group)):
        earlier = before is None or meeting.starts < before.starts
        if earlier and gone_through(s, meeting):
            return meeting
    return None


def gone_through(s: Scene, meeting: Meeting) -> bool:
    """Whether it was started and closed here: one that was entered afterwards has no minutes."""
    done = progress(s, meeting)
    held = meeting.state is MeetingState.HELD
    return held and done.started_at is not None and done.closed_at is not None


def to_read(
    s: Scene, group: str, on: date | None, meeting: str = "", verb: str = SHOW
) -> tuple[Meeting, Minutes]:
    """Raises NotFound, NotAllowed, or MeetingNotNow: a draft is for those who keep the minutes."""
    found = minuted_meeting(s, group, on, meeting)
    check_may(s, verb, found)
    kept = minutes_of(s, found)
    if kept.state is MinutesState.DRAFT and not s.may(DRAFT, found):
        raise not_now(verb, found, "minutes not circulated")
    return found, kept


def to_keep(
    s: Scene, verb: str, group: str, on: date | None, meeting: str = ""
) -> tuple[Meeting, Minutes]:
    """Raises NotFound, NotAllowed, or MeetingNotNow: what was approved is locked."""
    found = minuted_meeting(s, group, on, meeting)
    check_may(s, verb, found)
    kept = minutes_of(s, found)
    if kept.state is MinutesState.APPROVED:
        raise not_now(verb, found, "minutes locked")
    return found, kept


def changed(s: Scene, meeting: Meeting) -> MinutesChanged:
    return MinutesChanged(view_meeting(s, meeting))
