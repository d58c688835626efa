"""List those who could chair a meeting, for whoever may say who does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.chairing import by_rule, candidates
from governance.meeting_changes import CHAIR
from usecases.naming import to_name
from usecases.ports.store import Work
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ListCandidates:
    group: str
    on: date | None = None
    revision: int | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class CandidatesListed:
    """`people` are id and name; `by_rule` the names of who chairs where nobody is named."""

    meeting: MeetingView
    revision: int
    people: tuple[tuple[str, str], ...]
    by_rule: tuple[str, ...]


def list_candidates(w: Work, command: ListCandidates, now: datetime) -> CandidatesListed:
    """Raises NotFound, NotAllowed, MeetingChanged or MeetingUnfit."""
    s, meeting = to_name(w, command, now, CHAIR)
    return CandidatesListed(
        view_meeting(s, meeting),
        meeting.revision,
        tuple((one, s.name(one)) for one in candidates(s.p, meeting)),
        s.names(by_rule(s.p, meeting)),
    )
