"""Whether a meeting has the chair of another one, and that one its."""

from __future__ import annotations

from dataclasses import dataclass

from governance.meeting_changes import CHAIR, WHO_CHAIRS
from governance.meetings import CHANGES_BY_MEETING, Meeting, MeetingChange
from usecases.meeting_deeds import suits
from usecases.naming import may_name
from usecases.scene import Scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class OtherHalf:
    """The meeting whose chair stays swapped where the other's does not. `can`: the reader may give
    it back too."""

    meeting: MeetingView
    revision: int
    can: bool


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


def other_half(s: Scene, meeting: Meeting) -> OtherHalf | None:
    """What is left of a swap when only this meeting, as it was before, is given another chair."""
    last = last_named(s, meeting)
    other = s.w.get(Meeting, last.swapped) if last and last.swapped else None
    if other is None or not are_swapped(s, meeting, other) or not suits(s, other, CHAIR):
        return None
    return OtherHalf(view_meeting(s, other), other.revision, may_name(s, CHAIR, other))
