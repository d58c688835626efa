"""Put each group's planned meetings into the calendar, as far ahead as the policy says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from governance.cadence import sittings
from governance.dates import add_months
from governance.groups import Group
from governance.meetings import MEETINGS_BY_GROUP, Meeting
from usecases.attend import attend_again
from usecases.attend_meeting import keep_meeting
from usecases.ports.store import Work
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class PlanMeetings:
    pass


@dataclass(frozen=True, slots=True)
class MeetingsPlanned:
    added: tuple[str, ...]


def plan_meetings(w: Work, _command: PlanMeetings, now: datetime) -> MeetingsPlanned:
    """Adds what is missing and touches nothing that is there.

    What is asked before a meeting hangs on it, so its group's actions are looked at anew.
    """
    s = scene(w, now)
    added = [meeting for group in s.p.groups.values() for meeting in missing_meetings(s, group)]
    add_planned(s, added)
    if added:
        w.enter("meeting.plan", "partnership")
    return MeetingsPlanned(tuple(meeting.id for meeting in added))


def add_planned(s: Scene, meetings: list[Meeting]) -> None:
    for meeting in meetings:
        keep_meeting(s, meeting)
    for group in dict.fromkeys(meeting.group for meeting in meetings):
        attend_again(s, group)


def missing_meetings(s: Scene, group: Group) -> Iterator[Meeting]:
    """Not on a day on which the group meets anyway, because somebody put a meeting there."""
    if group.cadence is None:
        return
    last = add_months(s.day, s.p.policy.horizon_months)
    every = s.w.find(MEETINGS_BY_GROUP, group.id)
    ids, days = {one.id for one in every}, {one.on for one in every if one.coming}
    number = len(every)
    for month, day in sittings(group.cadence, s.day, last, s.p.days, s.p.policy.quiet):
        key = f"{group.id}/{month:%Y-%m}"
        if key not in ids and day not in days:
            number += 1
            yield Meeting(
                id=key,
                group=group.id,
                number=number,
                on=day,
                at=group.cadence.at,
                minutes=group.cadence.minutes,
                place=group.place,
                changed_at=s.now,
                provisional=s.p.days.is_provisional(day),
            )
