"""Add a meeting to a group's series."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import count

from governance.cadence import free_day
from governance.groups import Group
from governance.meeting_changes import ADD
from governance.meetings import Meeting
from usecases.denied import check_may
from usecases.find_group import find_group
from usecases.meeting_changed import meeting_changed
from usecases.meeting_done import MeetingDone, done
from usecases.meeting_times import check_length, check_time, doubts_about, meetings_of
from usecases.place_meeting import check_place
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene, scene

MINUTES = 120
"""How long a meeting takes, where neither its group's cadence nor anybody has said."""


@dataclass(frozen=True, slots=True)
class AddMeeting:
    """Time, length and place are the group's usual ones where they are left out. `sure`: even on a
    day that people seldom mean."""

    group: str
    day: date | None = None
    at: time | None = None
    minutes: int | None = None
    place: str = ""
    why: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class AddDoubted:
    """Nothing was done: is that day meant? `meant` is the command with what it left out; `better`
    is the first day after about which there is no doubt."""

    group: str
    restricted: bool
    meant: AddMeeting
    doubts: tuple[str, ...]
    better: date


def add_meeting(w: Work, command: AddMeeting, now: datetime) -> MeetingDone | AddDoubted:
    """Raises NotFound, NotAllowed or Incomplete."""
    s = scene(w, now)
    group = s.p.groups[find_group(s, command.group)]
    check_may(s, ADD, group.id)
    meant = filled_in(command, group)
    if meant.day is None or meant.at is None:
        missing = {"day": meant.day, "at": meant.at}
        raise Incomplete({name: "when" for name, said in missing.items() if said is None})
    check_time(s, group.id, meant.day, meant.at)
    check_length(meant.minutes if meant.minutes is not None else MINUTES)
    check_place(meant.place, "")
    if (doubts := doubts_about(s, meant.day)) and not command.sure:
        better = free_day(meant.day, s.p.days, s.p.policy.quiet)
        return AddDoubted(group.id, group.restricted, meant, doubts, better)
    meeting = _new(s, meant, meant.day, meant.at)
    return done(s, ADD, None, meeting_changed(s, ADD, None, meeting, command.why))


def filled_in(command: AddMeeting, group: Group) -> AddMeeting:
    """With the group's usual time, length and place where they were left out."""
    usual = group.cadence
    return replace(
        command,
        group=group.id,
        at=command.at or (usual.at if usual else None),
        minutes=command.minutes if command.minutes is not None else _minutes(group),
        place=command.place.strip() or group.place,
    )


def _minutes(group: Group) -> int:
    return group.cadence.minutes if group.cadence else MINUTES


def _new(s: Scene, meant: AddMeeting, day: date, at: time) -> Meeting:
    """Its id is the month's, as planning would give it, or the month's and a number."""
    month = f"{meant.group}/{day:%Y-%m}"
    every = meetings_of(s, meant.group)
    taken = {one.id for one in every}
    names = (month if number == 1 else f"{month}-{number}" for number in count(1))
    return Meeting(
        id=next(name for name in names if name not in taken),
        group=meant.group,
        number=max((one.number for one in every), default=0) + 1,
        on=day,
        at=at,
        minutes=meant.minutes or MINUTES,
        place=meant.place,
        changed_at=s.now,
        provisional=s.p.days.is_provisional(day),
    )
