"""Circulate the draft of minutes to everybody who takes part, for corrections."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.minutes import MinutesState
from usecases.agenda import not_now
from usecases.minutes import to_keep
from usecases.minutes_told import tell_circulated
from usecases.ports.store import Work
from usecases.scene import scene
from usecases.views.meeting import MeetingView, view_meeting

VERB = "minutes.circulate"


@dataclass(frozen=True, slots=True)
class CirculateMinutes:
    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class MinutesCirculated:
    """`told` counts the people who hear of it; `until` is the last day for corrections."""

    meeting: MeetingView
    told: int
    until: date


def circulate_minutes(w: Work, command: CirculateMinutes, now: datetime) -> MinutesCirculated:
    """Once: what is amended later is seen by whoever opens them. Raises NotFound, NotAllowed or
    MeetingNotNow."""
    s = scene(w, now)
    meeting, kept = to_keep(s, VERB, command.group, command.on, command.meeting)
    if kept.state is MinutesState.CIRCULATED:
        raise not_now(VERB, meeting, "minutes circulated")
    until = s.p.days.add(s.day, s.p.policy.corrections)
    w.put(replace(kept, circulated_at=s.now, circulated_by=s.reader, correct_by=until))
    told = tell_circulated(s, meeting)
    w.enter(VERB, meeting.id)
    return MinutesCirculated(view_meeting(s, meeting), told, until)
