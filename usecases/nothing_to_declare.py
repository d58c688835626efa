"""Say that there is nothing to declare in a meeting, or that one's register is as it should be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.interests import Declaration, DeclarationKind
from governance.meetings import Meeting
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.declaring import ANSWER, REGISTER, keep, whose
from usecases.declaring_asks import settle_declaring
from usecases.find_meeting import find_meeting
from usecases.formal import declared_in, items_of
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.register_asks import settle_register
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class NothingToDeclare:
    """Without `group` it is about the register. `person` is whom it is recorded for, by name or
    id."""

    group: str = ""
    on: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class NothingDeclared:
    """`again`: they had said so already, of the same agenda."""

    view: DeclarationView
    again: bool = False


def nothing_to_declare(w: Work, command: NothingToDeclare, now: datetime) -> NothingDeclared:
    """It holds for the agenda as it stands. Raises NotFound, NotAllowed, MeetingNotNow, or
    Incomplete where they declared an interest in one of its items."""
    s = scene(w, now)
    meeting = find_meeting(s, command.group, command.on) if command.group else None
    person = whose(s, meeting, command.person)
    nil = Declaration(id="", person=person, kind=DeclarationKind.NIL, at=s.now, by=s.reader)
    if meeting is None:
        kept, again = keep(s, nil, REGISTER)
        if not again:
            settle_register(s, person)
    else:
        kept, again = keep(s, _of_meeting(s, meeting, nil), ANSWER)
        if not again:
            settle_declaring(s, meeting)
    return NothingDeclared(view_declaration(s, kept), again)


def _of_meeting(s: Scene, meeting: Meeting, nil: Declaration) -> Declaration:
    said = [one for one in declared_in(s, meeting) if one.person == nil.person]
    if any(one.kind is DeclarationKind.SPECIFIC for one in said):
        raise Incomplete({"group": "declared already"})
    items = items_of(s, meeting)
    return replace(nil, group=meeting.group, meeting=meeting.id, items=items)
