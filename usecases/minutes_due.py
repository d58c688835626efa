"""Minutes that wait for whoever keeps them: overdue to be circulated, or with corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.agenda import AGENDAS
from governance.asks import Rule
from governance.dates import london
from governance.meetings import Meeting
from governance.minutes import CORRECTIONS_BY_MEETING, Minutes, MinutesState
from governance.stages import of_use, stages
from usecases.minutes import DRAFT, gone_through
from usecases.minutes_text import minutes_of
from usecases.scene import Scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class MinutesWait:
    """`overdue_since` is the day by which they were to be circulated, None where they have been;
    `corrections` counts those still to be dealt with."""

    meeting: MeetingView
    overdue_since: date | None
    corrections: int


def minutes_waiting(s: Scene) -> tuple[MinutesWait, ...]:
    """Of the meetings that were gone through and closed here, as far as the reader keeps their
    minutes; the oldest first."""
    found = (s.w.get(Meeting, one.id) for one in s.w.find(AGENDAS) if one.closed_at)
    held = [m for m in found if m is not None and gone_through(s, m)]
    mine = sorted((m for m in held if s.may(DRAFT, m)), key=lambda m: m.starts)
    return tuple(wait for meeting in mine for wait in _waits(s, meeting))


def _waits(s: Scene, meeting: Meeting) -> Iterator[MinutesWait]:
    kept = minutes_of(s, meeting)
    if kept.state is MinutesState.APPROVED:
        return
    said = sum(one.open for one in s.w.find(CORRECTIONS_BY_MEETING, meeting.id))
    since = _overdue(s, meeting, kept)
    if since is not None or said:
        yield MinutesWait(view_meeting(s, meeting), since, said)


def _overdue(s: Scene, meeting: Meeting, kept: Minutes) -> date | None:
    """Where the group's cycle has no day for them they are never overdue, nor of a meeting that was
    entered later than that."""
    if kept.state is not MinutesState.DRAFT:
        return None
    falls = (one for one in stages(s.p, meeting) if one.stage.rule is Rule.MINUTES)
    come = (one for one in falls if one.at <= s.now and of_use(meeting, one, one.at))
    return next((london(one.at).date() for one in come), None)
