"""Show a meeting's agenda: what is on it, when, and what was noted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from usecases.agenda import permitted
from usecases.agenda_view import AgendaView, view_agenda
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class ShowAgenda:
    """Of the group's meeting on that day; without one, of the next."""

    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class AgendaShown:
    agenda: AgendaView


def show_agenda(w: Work, command: ShowAgenda, now: datetime) -> AgendaShown:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    meeting = permitted(s, "agenda.show", command.group, command.on, command.meeting)
    return AgendaShown(view_agenda(s, meeting))
