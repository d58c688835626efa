"""Issue a meeting's agenda: from then on it is marked what was changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.agenda import ItemState
from usecases.agenda import agenda_of, keep, progress, to_change
from usecases.agenda_view import AgendaView, view_agenda
from usecases.correct_meeting import show_afresh
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class IssueAgenda:
    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class AgendaIssued:
    """`accepted` are the titles of proposals that are on it from now on. `same`: nothing has
    changed since it was last issued, so that holds."""

    agenda: AgendaView
    accepted: tuple[str, ...] = ()
    same: bool = False


def issue_agenda(w: Work, command: IssueAgenda, now: datetime) -> AgendaIssued:
    """What is proposed and was not dropped is on it. Raises NotFound, NotAllowed or
    MeetingNotNow."""
    s = scene(w, now)
    meeting = to_change(s, "agenda.issue", command.group, command.on, command.meeting)
    items, done = agenda_of(s, meeting), progress(s, meeting)
    proposed = tuple(item for item in items if item.state is ItemState.PROPOSED)
    issued = done.issued_at
    if issued and not any(item.changed_at and item.changed_at > issued for item in items):
        return AgendaIssued(view_agenda(s, meeting), same=True)
    on = tuple(replace(one, state=ItemState.ON) if one in proposed else one for one in items)
    keep(s, on)
    w.put(replace(done, issues=done.issues + 1, issued_at=s.now, issued_by=s.reader))
    show_afresh(s, meeting)
    w.enter("agenda.issue", meeting.id)
    return AgendaIssued(view_agenda(s, meeting), tuple(item.title for item in proposed))
