"""Show who chairs each coming meeting of a group, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.chairing import by_rule
from governance.groups import Group
from governance.meeting_changes import CHAIR
from governance.meetings import MEETINGS_BY_GROUP, Meeting
from usecases.find_group import find_group
from usecases.naming import may_name
from usecases.next_chair import next_to_chair
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.swapped import are_swapped, last_named
from usecases.views.meeting import MeetingView, view_meeting
from usecases.views.meeting_change import ChangeView, view_change

MOST = 12
"""Meetings that are shown."""


@dataclass(frozen=True, slots=True)
class ShowChairs:
    group: str


@dataclass(frozen=True, slots=True)
class Chairing:
    """Why somebody chairs a meeting: `by_rule` are the names of who would if nobody had been named
    for it; `change` is how that came about, None where the rule holds. `begins`: it is the first
    in their turn, or they stand in. `alone`: it was swapped with a meeting that has another chair
    since."""

    by_rule: tuple[str, ...]
    change: ChangeView | None = None
    begins: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class ChairRow:
    """`can`: its reader may say who chairs it; `revision` is what their button assumes."""

    meeting: MeetingView
    why: Chairing
    revision: int
    can: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A post that chairs, and who holds it today."""

    post: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChairsShown:
    """`turns` in their order; each lasts `months` from `starts` on, where there are several."""

    group: str
    group_name: str
    turns: tuple[Turn, ...]
    starts: date | None
    months: int
    rows: tuple[ChairRow, ...]


def show_chairs(w: Work, command: ShowChairs, now: datetime) -> ChairsShown:
    """Raises NotFound."""
    s = scene(w, now)
    group = s.p.groups[find_group(s, command.group)]
    held = w.find(MEETINGS_BY_GROUP, group.id)
    coming = [one for one in held if one.coming and one.on >= s.day]
    return ChairsShown(
        group=group.id,
        group_name=group.name,
        turns=tuple(_turns(s, group)),
        starts=group.chair.starts,
        months=group.chair.months,
        rows=tuple(_row(s, meeting) for meeting in coming[:MOST]),
    )


def why_chairs(s: Scene, meeting: Meeting) -> Chairing:
    rule = by_rule(s.p, meeting)
    begins = bool(next_to_chair(s, meeting))
    if s.p.chairs(meeting) == rule:
        return Chairing(s.names(rule), begins=begins)
    last = last_named(s, meeting)
    if last is None:
        return Chairing(s.names(rule), begins=begins)
    other = s.w.get(Meeting, last.swapped) if last.swapped else None
    alone = other is not None and not are_swapped(s, meeting, other)
    return Chairing(s.names(rule), view_change(s, last), begins, alone)


def _row(s: Scene, meeting: Meeting) -> ChairRow:
    why = why_chairs(s, meeting)
    return ChairRow(view_meeting(s, meeting), why, meeting.revision, may_name(s, CHAIR, meeting))


def _turns(s: Scene, group: Group) -> list[Turn]:
    posts = (s.p.posts[post] for post in group.chair.posts if post in s.p.posts)
    return [Turn(post.title, s.names(s.p.holders(post.id, s.day))) for post in posts]
