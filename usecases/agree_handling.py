"""Agree what follows from an interest: nothing, to stay without voting, or to withdraw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.interests import Declaration, DeclarationKind, Handling
from governance.meetings import Meeting
from usecases.ballot_asks import attend_ballots
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.declaring import shown
from usecases.declaring_asks import settle_declaring
from usecases.interest_rights import may_of_interest
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed
from usecases.scene import Scene, scene

VERB = "interest.handle"


@dataclass(frozen=True, slots=True)
class AgreeHandling:
    declaration: str
    handling: str = ""


@dataclass(frozen=True, slots=True)
class HandlingAgreed:
    """`before` is what was agreed until now. `again`: it was that already."""

    view: DeclarationView
    before: str = ""
    again: bool = False


def agree_handling(w: Work, command: AgreeHandling, now: datetime) -> HandlingAgreed:
    """Never of one's own. Raises NotFound, NotAllowed, or Incomplete for one about no item."""
    s = scene(w, now)
    one = shown(s, command.declaration)
    if not may_of_interest(s, VERB, one):
        raise NotAllowed(VERB, s.name(one.person), s.names(_others(s, one)))
    if one.kind is not DeclarationKind.SPECIFIC:
        raise Incomplete({"declaration": "no item"})
    if command.handling not in {*Handling}:
        raise Incomplete({"handling": "unknown"})
    agreed = Handling(command.handling)
    before = one.handling.value if one.handling else ""
    if one.handling is agreed:
        return HandlingAgreed(view_declaration(s, one), before, again=True)
    kept = w.put(replace(one, handling=agreed, handled_by=s.reader, handled_at=s.now))
    attend_ballots(s, kept.group)
    if (meeting := w.get(Meeting, kept.meeting)) is not None:
        settle_declaring(s, meeting)
    w.enter(VERB, kept.id)
    return HandlingAgreed(view_declaration(s, kept), before)


def _others(s: Scene, one: Declaration) -> tuple[str, ...]:
    """The chair's own is for the business manager."""
    meeting = s.w.get(Meeting, one.meeting)
    chairs = s.p.chairs(meeting) if meeting else ()
    people = (*chairs, *s.p.managers(s.day))
    return tuple(dict.fromkeys(who for who in people if who != one.person))
