"""Whether somebody may say who chairs a meeting: as for running it, and also whoever would chair it
by the rule, so that they can take back what they said."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from governance.chairing import by_rule
from governance.meetings import Meeting
from usecases.denied import who_may
from usecases.meeting_deeds import AboutOne, begun
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import Scene


def may_name(s: Scene, verb: str, meeting: Meeting) -> bool:
    return s.may(verb, meeting) or s.may(verb, replace(meeting, chaired_by=""))


def check_naming(s: Scene, verb: str, meeting: Meeting) -> None:
    """Raises NotAllowed with the names of those who may."""
    if not may_name(s, verb, meeting):
        by_turn = (*s.p.chairs(meeting), *by_rule(s.p, meeting))
        people = (*by_turn, *who_may(s, verb, meeting))
        raise NotAllowed(verb, meeting.group, s.names(tuple(dict.fromkeys(people))))


def to_name(w: Work, command: AboutOne, now: datetime, verb: str) -> tuple[Scene, Meeting]:
    """The meeting that is meant, where its chair can be named now.

    Raises NotFound, NotAllowed, MeetingChanged or MeetingUnfit.
    """
    return begun(w, command, now, verb, check_naming)
