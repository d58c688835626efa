"""Have the chairs of two meetings of a group take each other's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.chairing import candidates, named
from governance.meeting_changes import SWAP
from governance.meetings import Meeting
from usecases.chair_meeting import check_chair
from usecases.meeting_changed import changed_with
from usecases.meeting_deeds import check_now, meant
from usecases.meeting_done import MeetingDone, as_it_was, done
from usecases.naming import check_naming, may_name
from usecases.ports.store import Work
from usecases.refusals import CannotChair, Incomplete
from usecases.scene import Scene, scene
from usecases.swapped import are_swapped
from usecases.views.meeting import view_meeting


@dataclass(frozen=True, slots=True)
class SwapChairs:
    """Of the group's meeting `on` that day, or its next, and of the one on the `other` day."""

    group: str
    other: date | None = None
    on: date | None = None
    why: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class ChairsSwapped:
    """Each meeting as it stands since; `back`: they were swapped before, and no longer are."""

    first: MeetingDone
    second: MeetingDone
    back: bool = False


def swap_chairs(w: Work, command: SwapChairs, now: datetime) -> ChairsSwapped:
    """Raises NotFound, NotAllowed, MeetingChanged, MeetingUnfit, Incomplete or CannotChair."""
    s = scene(w, now)
    one, two = _both(s, command)
    chairs = _only(s, one), _only(s, two)
    if chairs[0] == chairs[1]:
        return ChairsSwapped(as_it_was(s, SWAP, one), as_it_was(s, SWAP, two))
    for person, meeting in zip(chairs, (two, one), strict=True):
        check_chair(s, person, meeting)
    back = are_swapped(s, one, two)
    first = _given(s, one, chairs[1], two, command.why)
    second = _given(s, two, chairs[0], one, command.why)
    w.enter(SWAP, one.id)
    return ChairsSwapped(first, second, back)


def _both(s: Scene, command: SwapChairs) -> tuple[Meeting, Meeting]:
    """Whoever may say who chairs one of them may swap it for the other."""
    one = meant(s, command, SWAP)
    if command.other is None:
        check_naming(s, SWAP, one)
        raise Incomplete({"other": "needed"})
    second = replace(command, on=command.other, revision=None)
    two = meant(s, second, SWAP)
    if not may_name(s, SWAP, two):
        check_naming(s, SWAP, one)
    check_now(s, command, SWAP, one)
    check_now(s, second, SWAP, two)
    if one.id == two.id:
        raise Incomplete({"other": "same"})
    return one, two


def _only(s: Scene, meeting: Meeting) -> str:
    """Whoever chairs it. Raises CannotChair where that is nobody, or two who share the post."""
    chairs = s.p.chairs(meeting)
    if len(chairs) != 1:
        could = s.names(candidates(s.p, meeting))
        raise CannotChair("", view_meeting(s, meeting), "shared" if chairs else "vacant", could)
    return chairs[0]


def _given(s: Scene, meeting: Meeting, person: str, other: Meeting, why: str) -> MeetingDone:
    after = replace(meeting, chaired_by=named(s.p, person, meeting))
    after = changed_with(s, SWAP, meeting, after, why, swapped=other.id)
    return done(s, SWAP, meeting, after)
