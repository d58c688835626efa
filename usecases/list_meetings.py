"""List the coming meetings a reader may know of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.meetings import MEETINGS_BY_DAY
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ListMeetings:
    """`group` None is the reader's own groups; `every` is all they may know of. `chaired` is how
    many of those beyond the limit are listed too, because the reader chairs them."""

    group: str | None = None
    every: bool = False
    limit: int = 12
    chaired: int = 0


@dataclass(frozen=True, slots=True)
class MeetingsListed:
    """`may_add`: its reader may add a meeting of that group. `between` is how many are left out
    before the first that is listed beyond the limit."""

    group: str | None
    every: bool
    meetings: tuple[MeetingView, ...]
    more: int
    may_add: bool = False
    between: int = 0


def list_meetings(w: Work, command: ListMeetings, now: datetime) -> MeetingsListed:
    """From today on, soonest first. Raises NotFound for a group the reader may not see."""
    s = scene(w, now)
    wanted = _groups(s, command)
    meetings = [m for m in w.find(MEETINGS_BY_DAY) if m.on >= s.day and m.group in wanted]
    later = meetings[command.limit :]
    own = [m for m in later if s.reader in s.p.chairs(m) and m.coming][: command.chaired]
    listed = (*meetings[: command.limit], *own)
    shown = tuple(view_meeting(s, m) for m in listed)
    group = next(iter(wanted)) if command.group else None
    may_add = group is not None and s.may("meeting.add", group)
    more = len(meetings) - len(shown)
    between = later.index(own[0]) if own else 0
    return MeetingsListed(group, command.every, shown, more, may_add, between)


def _groups(s: Scene, command: ListMeetings) -> set[str]:
    if command.group:
        return {find_group(s, command.group)}
    groups = tuple(s.p.groups) if command.every else s.p.groups_of(s.reader, s.day)
    return {group for group in groups if s.may("meeting.show", group)}
