"""What was declared in the items of a meeting, for whoever may agree what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.interests import DeclarationKind
from usecases.agenda import permitted
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.formal import declared_in
from usecases.interest_rights import may_of_interest
from usecases.ports.store import Work
from usecases.scene import scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ListDeclared:
    """Of the group's meeting on that day; without one, of the next."""

    group: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class DeclaredListed:
    meeting: MeetingView
    interests: tuple[DeclarationView, ...]


def list_declared(w: Work, command: ListDeclared, now: datetime) -> DeclaredListed:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    meeting = permitted(s, "interest.record", command.group, command.on)
    found = (
        one
        for one in declared_in(s, meeting)
        if one.kind is DeclarationKind.SPECIFIC and may_of_interest(s, "interest.show", one)
    )
    return DeclaredListed(
        view_meeting(s, meeting), tuple(view_declaration(s, one) for one in found)
    )
