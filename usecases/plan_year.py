"""Plan the year: show what would be added and what to look out for, and add exactly that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.dates import add_months
from governance.groups import Group
from governance.meetings import Meeting
from governance.year import Shifted, clashes, shifted
from usecases.find_group import find_group
from usecases.meeting_times import meetings_of
from usecases.plan_meetings import add_planned, missing_meetings
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene
from usecases.shown_code import code_of
from usecases.views.clash import ClashView, view_clash
from usecases.views.meeting import MeetingView, view_meeting

VERB = "meeting.plan"
AHEAD = 12
"""Months in which it is looked out for clashes and quiet periods of what is planned already."""


@dataclass(frozen=True, slots=True)
class PlanYear:
    """`group` empty is all of them. `code` is that of what was shown; without one it is shown."""

    group: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class ShiftedView:
    """What would fall in a quiet period, by its rules, and when it comes instead."""

    meeting: MeetingView
    rules: tuple[str, ...]
    day: date
    instead: date


@dataclass(frozen=True, slots=True)
class YearPlanned:
    """`added` are the meetings that are missing until then; `done`: they are in the calendar now.
    `changed`: others are missing than were shown, so nothing was added."""

    group: str
    until: date
    code: str
    added: tuple[MeetingView, ...]
    clashes: tuple[ClashView, ...]
    shifted: tuple[ShiftedView, ...]
    done: bool = False
    changed: bool = False


def plan_year(w: Work, command: PlanYear, now: datetime) -> YearPlanned:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    group = _named(s, command.group) if command.group else ""
    if not s.may(VERB, group or None):
        raise NotAllowed(VERB, group, s.names(s.p.managers(s.day)))
    groups = [one for one in s.p.groups.values() if group in ("", one.id)]
    missing = [meeting for one in groups for meeting in missing_meetings(s, one)]
    shown = _shown(s, group, groups, missing)
    if not command.code or not missing:
        return shown
    if command.code != shown.code:
        return replace(shown, changed=True)
    add_planned(s, missing)
    w.enter(VERB, group or "partnership")
    return replace(shown, done=True)


def _named(s: Scene, name: str) -> str:
    """Whoever runs the machine is nobody in the partnership, and names any group."""
    wanted = name.strip().casefold()
    known = (one for one in s.p.groups if one.casefold() == wanted and s.may(VERB, one))
    return next(known, None) or find_group(s, name)


def _shown(s: Scene, group: str, groups: list[Group], missing: list[Meeting]) -> YearPlanned:
    mine = {one.id for one in groups}
    every = [*missing, *(one for each in s.p.groups for one in meetings_of(s, each))]
    coming = _in_order([one for one in every if one.coming and one.on >= s.day])
    looked_at = _looked_at(s, mine, missing, coming)
    found = clashes(s.p, coming)
    return YearPlanned(
        group=group,
        until=add_months(s.day, s.p.policy.horizon_months),
        code=_code(missing),
        added=tuple(view_meeting(s, one) for one in _in_order(missing)),
        clashes=tuple(view_clash(s, one) for one in found if looked_at & one.ids),
        shifted=tuple(
            _shifted(s, one)
            for meeting in coming
            if meeting.id in looked_at
            for one in shifted(s.p, meeting)
            if one.day >= s.day
        ),
    )


def _looked_at(
    s: Scene, groups: set[str], missing: list[Meeting], coming: list[Meeting]
) -> set[str]:
    """What is missing, and what is planned for the year ahead, of these groups."""
    last = add_months(s.day, AHEAD)
    planned = {one.id for one in coming if one.on <= last and one.group in groups}
    return planned | {one.id for one in missing}


def _shifted(s: Scene, one: Shifted) -> ShiftedView:
    return ShiftedView(view_meeting(s, one.meeting), one.rules, one.day, one.instead)


def _in_order(meetings: list[Meeting]) -> list[Meeting]:
    return sorted(meetings, key=lambda one: (one.on, one.at, one.group))


def _code(missing: list[Meeting]) -> str:
    return code_of([[one.id, one.on.isoformat(), one.at.isoformat()] for one in missing])
