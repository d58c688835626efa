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
    """`may_add`: its reader may add a meeting of that group."""

    group: str | None
    every: bool
    meetings: tuple[MeetingView, ...]
    more: int
    may_add: bool = False


def list_meetings(w: Work, command: ListMeetings, now: datetime) -> MeetingsListed:
    """From today on, soonest first. Raises NotFound for a group the reader may not see."""
    s = scene(w, now)
    wanted = _groups(s, command)
    meetings = [m for m in w.find(MEETINGS_BY_DAY) if m.on >= s.day and m.group in wanted]
    own = [m for m in meetings[command.limit :] if s.reader in s.p.chairs(m) and m.coming]
    listed = (*meetings[: command.limit], *own[: command.chaired])
    shown = tuple(view_meeting(s, m) for m in listed)
    group = next(iter(wanted)) if command.group else None
    may_add = group is not None and s.may("meeting.add", group)
    return MeetingsListed(group, command.every, shown, len(meetings) - len(shown), may_add)


def _groups(s: Scene, command: ListMeetings) -> set[str]:
    if command.group:
        return {find_group(s, command.group)}
    groups = tuple(s.p.groups) if command.every else s.p.groups_of(s.reader, s.day)
    return {group for group in groups if s.may("meeting.show", group)}
