"""What the form for an interest is drawn from: the agenda, and what one has in the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.interests import DECLARATIONS_BY_PERSON
from usecases.agenda_view import AgendaView, view_agenda
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.declaring import whose
from usecases.find_meeting import find_meeting
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class MayDeclare:
    """Asked before a form is opened. Without `group` it is about the register."""

    group: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class DeclaringReady:
    """`standing` are the reader's own interests of today; `agenda` is there for a meeting."""

    standing: tuple[DeclarationView, ...]
    agenda: AgendaView | None = None


def may_declare(w: Work, command: MayDeclare, now: datetime) -> DeclaringReady:
    """Raises what declaring would be refused with: NotFound, NotAllowed, MeetingNotNow, or
    Incomplete for somebody who is not expected at the meeting."""
    s = scene(w, now)
    meeting = find_meeting(s, command.group, command.on) if command.group else None
    person = whose(s, meeting, "")
    held = (one for one in w.find(DECLARATIONS_BY_PERSON, person) if one.holds(s.day))
    standing = tuple(view_declaration(s, one) for one in held)
    return DeclaringReady(standing, view_agenda(s, meeting) if meeting else None)
