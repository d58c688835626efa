"""An agenda as a paper that goes round a group: it says what everybody in the group may read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meetings import Meeting
from usecases.agenda_view import AgendaView, view_agenda
from usecases.find_meeting import find_meeting
from usecases.ports.store import Work
from usecases.refusals import NotFound
from usecases.scene import scene

VERB = "agenda.export"


@dataclass(frozen=True, slots=True)
class ExportAgenda:
    """`about` is a meeting, or a group whose meeting on that day is meant, or the next; by id."""

    about: str
    on: date | None = None


def export_agenda(w: Work, command: ExportAgenda, now: datetime) -> AgendaView:
    """Raises NotFound, also for whoever may not read it."""
    s = scene(w, now)
    meeting = w.get(Meeting, command.about)
    group = meeting.group if meeting is not None else command.about
    if group not in s.p.groups or not s.may(VERB, group):
        raise NotFound("group", command.about)
    group_own = scene(w, now, reader=f"group:{group}")
    return view_agenda(group_own, meeting or find_meeting(group_own, group, command.on))
