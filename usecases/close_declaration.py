"""Close an interest that has ended. It stays on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.interests import DeclarationKind
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.declaring import shown
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed
from usecases.scene import scene

VERB = "interest.close"


@dataclass(frozen=True, slots=True)
class CloseDeclaration:
    declaration: str


@dataclass(frozen=True, slots=True)
class DeclarationClosed:
    view: DeclarationView
    again: bool = False


def close_declaration(w: Work, command: CloseDeclaration, now: datetime) -> DeclarationClosed:
    """Of the register only: what was declared in an item is part of its record. Raises NotFound,
    NotAllowed or Incomplete."""
    s = scene(w, now)
    one = shown(s, command.declaration)
    if not s.may(VERB, one):
        people = (one.person, *s.p.managers(s.day))
        raise NotAllowed(VERB, s.name(one.person), s.names(people))
    if one.kind is not DeclarationKind.STANDING:
        raise Incomplete({"declaration": "not standing"})
    if one.closed_on is not None:
        return DeclarationClosed(view_declaration(s, one), again=True)
    until = one.until if one.until and one.until < s.day else s.day
    kept = w.put(replace(one, closed_on=s.day, closed_by=s.reader, until=until))
    w.enter(VERB, kept.id)
    return DeclarationClosed(view_declaration(s, kept))
