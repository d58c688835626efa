"""When the stages of a meeting's cycle fall, and which of them are of use at a moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from governance.asks import Rule
from governance.cycle import Stage, usual
from governance.dates import LONDON
from governance.groups import Group
from governance.meetings import Meeting, MeetingState
from governance.partnership import Partnership
from governance.quiet import in_quiet
from governance.working_days import DAY

ONCE_HELD = frozenset({Rule.CONFIRM, Rule.MINUTES})
"""What comes only of a meeting that was held."""


@dataclass(frozen=True, slots=True)
class Fall:
    """When a stage of a meeting falls; the occurrence names the meeting, never a day."""

    stage: Stage
    occurrence: str
    at: datetime


def cycle_of(group: Group) -> tuple[Stage, ...]:
    if group.stages is not None:
        return group.stages
    return usual(monthly=group.cadence is not None and group.cadence.monthly)


def stages(p: Partnership, meeting: Meeting) -> tuple[Fall, ...]:
    """Each once, in order; none on a day off or in a quiet period, and of those before the meeting
    none after it has begun."""
    if meeting.group not in p.groups:
        return ()
    falls = (_fall(p, meeting, stage) for stage in cycle_of(p.groups[meeting.group]))
    kept = [one for one in falls if one.stage.after or one.at < _ends(meeting, one.stage)]
    return tuple(sorted(kept, key=lambda one: (one.at, one.stage.days)))


def of_use(meeting: Meeting, fall: Fall, now: datetime) -> bool:
    """Whether it is worth asking or telling then. A meeting that was entered after it had been held
    has no cycle any more."""
    if meeting.state is MeetingState.CANCELLED:
        return False
    if fall.stage.after:
        held = meeting.state is MeetingState.HELD
        known = not held or meeting.changed_at <= fall.at
        return known and (held or fall.stage.rule not in ONCE_HELD)
    begun = meeting.state is MeetingState.UNDER_WAY and fall.stage.rule is Rule.DECLARE
    early = meeting.state is MeetingState.PLANNED or begun
    return early and now < _ends(meeting, fall.stage)


def to_come(p: Partnership, meeting: Meeting, now: datetime) -> Iterator[Fall]:
    """Those not seen to yet that are of use, now or when they fall."""
    for fall in stages(p, meeting):
        if fall.stage.name not in meeting.seen and of_use(meeting, fall, max(now, fall.at)):
            yield fall


def next_at(p: Partnership, meeting: Meeting, now: datetime) -> datetime | None:
    """When the meeting needs looking at: at the first stage that is to come."""
    return min((fall.at for fall in to_come(p, meeting, now)), default=None)


def named(falls: Iterable[Fall], occurrence: str) -> Fall | None:
    return next((fall for fall in falls if fall.occurrence == occurrence), None)


def _ends(meeting: Meeting, stage: Stage) -> datetime:
    """From then on it is too late for a stage before the meeting."""
    return meeting.ends if stage.as_it_begins else meeting.starts


def _fall(p: Partnership, meeting: Meeting, stage: Stage) -> Fall:
    day = _open_day(p, p.days.add(meeting.on, stage.days), back=not stage.after)
    if stage.at is not None:
        at = stage.at
    else:
        at = meeting.at if not stage.days and day == meeting.on else p.policy.ask_at
    return Fall(stage, f"{meeting.id}.{stage.name}", datetime.combine(day, at, LONDON))


def _open_day(p: Partnership, day: date, *, back: bool) -> date:
    """The day itself, or the nearest before or after it that is neither off nor quiet."""
    while in_quiet(day, p.policy.quiet) or not p.days.is_working(day):
        day += -DAY if back else DAY
    return day
