"""The meeting somebody means: by its group, and its day where they named one; or by its id."""

from __future__ import annotations

from datetime import date

from governance.dates import said
from governance.meetings import MEETINGS_BY_GROUP, Meeting
from usecases.find_group import find_group
from usecases.refusals import NotFound
from usecases.scene import Scene


def find_meeting(s: Scene, group: str, on: date | None = None, meeting: str = "") -> Meeting:
    """The one on that day, whatever became of it; without a day, the one that is under way or comes
    next. `meeting` is its id where a button named it: no other is meant, whatever is on that day by
    now. Raises NotFound, with the days there are."""
    name = find_group(s, group)
    held = s.w.find(MEETINGS_BY_GROUP, name)
    if meeting:
        found = [one for one in held if one.id == meeting]
    elif on is not None:
        found = [one for one in held if one.on == on]
    else:
        found = [one for one in held if one.coming and one.on >= s.day][:1]
    if not found:
        days = (one.on for one in held if one.coming and one.on >= s.day)
        wanted = f"{name} on {said(on)}" if on else name
        raise NotFound("meeting", wanted, tuple(said(day) for day in days)[:3])
    # of several on one day the one that is still to be held is meant
    return max(found, key=lambda one: one.coming)


def meeting_with(s: Scene, id_: str) -> Meeting:
    """Raises NotFound, also for one that the reader may not know of."""
    meeting = s.w.get(Meeting, id_)
    if meeting is None or not s.may("meeting.show", meeting):
        raise NotFound("meeting", id_)
    return meeting
