"""Whether a group can meet then."""

from __future__ import annotations

from datetime import date, datetime, time

from governance.dates import LONDON
from governance.meeting_days import LONGEST, SHORTEST, doubts, is_on_the_clock, last_day
from governance.meetings import (
    MEETINGS_BY_GROUP,
    Meeting,
)
from usecases.refusals import Incomplete
from usecases.scene import Scene


def check_time(s: Scene, group: str, day: date, at: time, *, but: str = "") -> None:
    """Whether the group can meet then; `but` is the meeting that is put there.

    Raises Incomplete.
    """
    last = last_day(s.day)
    if day < s.day:
        raise Incomplete({"day": "past"})
    if day > last:
        raise Incomplete({"day": "too far"}, limit=last)
    if not is_on_the_clock(day, at):
        raise Incomplete({"at": "left out"})
    if datetime.combine(day, at, LONDON) <= s.now:
        raise Incomplete({"at": "past"})
    if any(one.coming and one.on == day and one.id != but for one in meetings_of(s, group)):
        raise Incomplete({"day": "taken"})


def check_length(minutes: int) -> None:
    """Raises Incomplete."""
    if not SHORTEST <= minutes <= LONGEST:
        raise Incomplete({"minutes": "too few" if minutes < SHORTEST else "too many"})


def doubts_about(s: Scene, day: date) -> tuple[str, ...]:
    return tuple(one.value for one in doubts(day, s.p.days, s.p.policy.quiet))


def meetings_of(s: Scene, group: str) -> list[Meeting]:
    return s.w.find(MEETINGS_BY_GROUP, group)
