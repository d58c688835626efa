"""What the form for an interest is drawn from: the agenda, and what one has in the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from usecases.agenda_view import AgendaView, view_agenda
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.declaring import standing, whose
from usecases.find_meeting import find_meeting
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class MayDeclare:
    """Asked before a form is opened. Without `group` it is about the register. `person` is whom it
    is recorded for, by name or id; empty is oneself."""

    group: str = ""
    on: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class DeclaringReady:
    """`standing` are interests of theirs that hold today; `agenda` is there for a meeting. `person`
    is their name, where it is not the reader."""

    standing: tuple[DeclarationView, ...]
    agenda: AgendaView | None = None
    person: str = ""


def may_declare(w: Work, command: MayDeclare, now: datetime) -> DeclaringReady:
    """Raises what declaring would be refused with: NotFound, NotAllowed, MeetingNotNow, or
    Incomplete for somebody who is not expected at the meeting."""
    s = scene(w, now)
    meeting = find_meeting(s, command.group, command.on) if command.group else None
    person = whose(s, meeting, command.person)
    held = tuple(view_declaration(s, one) for one in standing(s, person))
    agenda = view_agenda(s, meeting) if meeting else None
    return DeclaringReady(held, agenda, "" if person == s.reader else s.name(person))
