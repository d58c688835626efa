"""The register of interests, to be looked through by somebody from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.interests import DECLARATIONS_BY_PERSON
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.find_group import find_group
from usecases.interest_rights import may_of_interest
from usecases.ports.store import Work
from usecases.readings import note_register
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene

VERB = "interest.export"


@dataclass(frozen=True, slots=True)
class ExportInterests:
    """Of those who sit on a group; without one, of everybody."""

    group: str = ""


@dataclass(frozen=True, slots=True)
class InterestsExported:
    """Also what was closed, and nils: by person, in the order they were declared."""

    interests: tuple[DeclarationView, ...]


def export_interests(w: Work, command: ExportInterests, now: datetime) -> InterestsExported:
    """What its reader may read; that they had it is kept. Raises NotFound or NotAllowed."""
    s = scene(w, now)
    group = find_group(s, command.group) if command.group else ""
    if not s.may(VERB, group or None):
        chairs = s.p.chair(group, s.day) if group else ()
        people = dict.fromkeys((*chairs, *s.p.managers(s.day)))
        raise NotAllowed(VERB, group, s.names(tuple(people)))
    note_register(s, group)
    found = (
        one
        for person in _people(s, group)
        for one in w.find(DECLARATIONS_BY_PERSON, person)
        if (not group or one.group in ("", group)) and may_of_interest(s, "interest.show", one)
    )
    return InterestsExported(tuple(view_declaration(s, one) for one in found))


def _people(s: Scene, group: str) -> tuple[str, ...]:
    if group:
        return s.p.seated(group, s.day)
    return tuple(sorted(s.p.people, key=lambda person: (s.name(person), person)))
