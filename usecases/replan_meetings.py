"""What becomes of planned meetings when their group's rhythm, or the days off, change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from governance.cadence import LONGEST_DELAY, sittings
from governance.dates import add_months
from governance.groups import Group
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.partnership import Partnership
from usecases.scene import Scene


def replanned(s: Scene, p: Partnership) -> tuple[Meeting, ...]:
    """The meetings to come, as they would be under `p`: moved, or cancelled where its groups meet
    no more. Those that people have changed stay, and none is put on a day of theirs."""
    groups = (p.groups[group] for group in s.p.groups if group in p.groups)
    return tuple(meeting for group in groups for meeting in _of(s, p, group))


def _of(s: Scene, p: Partnership, group: Group) -> Iterator[Meeting]:
    stood = s.p.groups[group.id]
    coming = [m for m in s.w.find(MEETINGS_BY_GROUP, group.id) if m.on > s.day]
    planned = [m for m in coming if m.state is MeetingState.PLANNED and not m.by_hand]
    taken = {m.on for m in coming if m.coming and m.by_hand}
    last = add_months(max((m.on for m in planned), default=s.day), LONGEST_DELAY)
    was, becomes = _days(s.p, stood, s.day, last), _days(p, group, s.day, last)
    for meeting in planned:
        if _as_planned(meeting, stood, was.get(meeting.id)):
            moved = _moved(s, p, meeting, group, becomes.get(meeting.id))
            moved = replace(moved, place=_place(meeting, stood, group))
            if moved != meeting and (moved.on not in taken or not moved.coming):
                yield replace(moved, revision=meeting.revision + 1, changed_at=s.now)


def _days(p: Partnership, group: Group, first: date, last: date) -> dict[str, date]:
    if group.cadence is None:
        return {}
    found = sittings(group.cadence, first, last, p.days, p.policy.quiet)
    return {f"{group.id}/{month:%Y-%m}": day for month, day in found}


def _as_planned(meeting: Meeting, stood: Group, day: date | None) -> bool:
    cadence = stood.cadence
    return cadence is not None and (meeting.on, meeting.at, meeting.minutes) == (
        *(day, cadence.at, cadence.minutes),
    )


def _moved(s: Scene, p: Partnership, meeting: Meeting, group: Group, day: date | None) -> Meeting:
    if group.cadence is None or day is None or day <= s.day:
        return replace(meeting, state=MeetingState.CANCELLED)
    return replace(
        meeting,
        on=day,
        at=group.cadence.at,
        minutes=group.cadence.minutes,
        provisional=p.days.is_provisional(day),
    )


def _place(meeting: Meeting, stood: Group, group: Group) -> str:
    return group.place if meeting.place == stood.place else meeting.place
