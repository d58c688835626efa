"""Have a meeting chaired as the group's rule says, after somebody was named for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.chairing import by_rule
from governance.meeting_changes import CHAIR
from usecases.chair_meeting import ChairNamed
from usecases.meeting_changed import meeting_changed
from usecases.meeting_done import as_it_was, done
from usecases.naming import to_name
from usecases.ports.store import Work
from usecases.swapped import other_half


@dataclass(frozen=True, slots=True)
class ChairByRule:
    group: str
    on: date | None = None
    why: str = ""
    revision: int | None = None
    meeting: str = ""


def chair_by_rule(w: Work, command: ChairByRule, now: datetime) -> ChairNamed:
    """Raises NotFound, NotAllowed, MeetingChanged or MeetingUnfit."""
    s, meeting = to_name(w, command, now, CHAIR)
    away = any(s.p.absent(person, meeting.on) for person in by_rule(s.p, meeting))
    if not meeting.chaired_by:
        return ChairNamed(as_it_was(s, CHAIR, meeting), away=away)
    half = other_half(s, meeting)
    after = meeting_changed(s, CHAIR, meeting, replace(meeting, chaired_by=""), command.why)
    were = s.names(s.p.chairs(meeting))
    changed = done(s, CHAIR, meeting, after)
    return ChairNamed(changed, chairs_were=were, away=away, half=half)
