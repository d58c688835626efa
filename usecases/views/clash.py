"""Two groups that meet on one day, as a reader may see it."""

from __future__ import annotations

from dataclasses import dataclass

from governance.meetings import MEETINGS_BY_DAY, Meeting
from governance.year import Clash, clashes
from usecases.scene import Scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ClashView:
    """`chairs` chair both; `members` of the people who sit on both, where that is most of one."""

    meetings: tuple[MeetingView, MeetingView]
    chairs: tuple[str, ...]
    members: int


def view_clash(s: Scene, one: Clash) -> ClashView:
    pair = view_meeting(s, one.first), view_meeting(s, one.second)
    return ClashView(pair, s.names(one.chairs), len(one.members))


def clashes_with(s: Scene, meeting: Meeting) -> tuple[ClashView, ...]:
    """On its day; it comes first in each."""
    found = s.w.find(MEETINGS_BY_DAY, meeting.on)
    others = (one for one in found if one.coming and one.id != meeting.id)
    pairs = (clash for one in others for clash in clashes(s.p, (meeting, one)))
    return tuple(view_clash(s, one) for one in pairs)
