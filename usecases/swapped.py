"""Whether a meeting has the chair of another one, and that one its."""

from __future__ import annotations

from governance.meeting_changes import WHO_CHAIRS
from governance.meetings import CHANGES_BY_MEETING, Meeting, MeetingChange
from usecases.scene import Scene


def last_named(s: Scene, meeting: Meeting) -> MeetingChange | None:
    """What came last of who chairs it. Two that are swapped and swapped back are as if they never
    had been."""
    named = [one for one in s.w.find(CHANGES_BY_MEETING, meeting.id) if WHO_CHAIRS in one.parts]
    while len(named) > 1 and named[-1].swapped and named[-1].swapped == named[-2].swapped:
        del named[-2:]
    return named[-1] if named else None


def are_swapped(s: Scene, one: Meeting, two: Meeting) -> bool:
    last, other = last_named(s, one), last_named(s, two)
    return bool(last and last.swapped == two.id and other and other.swapped == one.id)
