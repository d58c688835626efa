"""Where declarations are kept: whose, in which meeting, under which number."""

from __future__ import annotations

from dataclasses import replace

from governance.dates import london
from governance.interests import DECLARATIONS_BY_PERSON, Declaration, DeclarationKind
from governance.meetings import Meeting
from usecases.agenda import CLOSED, not_now
from usecases.formal import expected
from usecases.interest_rights import may_of_interest
from usecases.person_named import person_named
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.scene import Scene

ANSWER, RECORD, REGISTER = "interest.answer", "interest.record", "interest.declare"


def whose(s: Scene, meeting: Meeting | None, named: str) -> str:
    """Oneself, or whom somebody who runs the meeting records it for, by name or id.

    Raises NotFound, NotAllowed, MeetingNotNow where the meeting is over, or Incomplete for somebody
    who is not expected.
    """
    person = person_named(s, named, "person") if named else s.reader
    verb = REGISTER if meeting is None else ANSWER if person == s.reader else RECORD
    if not s.may(verb, meeting or f"person:{person}"):
        people = (person,) if meeting is None else (*s.p.chairs(meeting), *s.p.managers(s.day))
        raise NotAllowed(verb, s.name(person), s.names(people))
    if meeting is not None:
        expected(s, meeting, person)
        if meeting.state in CLOSED:
            raise not_now(verb, meeting)
    return person


def keep(s: Scene, declaration: Declaration, verb: str) -> tuple[Declaration, bool]:
    """The same said again is kept once; says whether it was there already."""
    before = s.w.find(DECLARATIONS_BY_PERSON, declaration.person)
    for one in before:
        if _said(one) == _said(declaration) and one.closed_on is None:
            return one, True
    tails = (one.id.rpartition("~")[2] for one in before)
    number = max((int(tail) for tail in tails), default=0) + 1
    kept = s.w.put(replace(declaration, id=f"{declaration.person}~{number}"))
    s.w.enter(verb, kept.id)
    return kept, False


def standing(s: Scene, person: str) -> list[Declaration]:
    """What somebody has in the register today, as far as the reader may see it."""
    held = (one for one in s.w.find(DECLARATIONS_BY_PERSON, person) if one.holds(s.day))
    return [one for one in held if s.may("interest.show", one)]


def drawn_on(s: Scene, person: str, name: str) -> Declaration:
    """One of those. Raises Incomplete for anything else."""
    for one in standing(s, person):
        if one.id == name:
            return one
    raise Incomplete({"draws_on": "unknown"})


def shown(s: Scene, name: str) -> Declaration:
    """Raises NotFound for one the reader may not see, as if there were none."""
    found = s.w.get(Declaration, name)
    if found is None or not may_of_interest(s, "interest.show", found):
        raise NotFound("declaration", name)
    return found


def _said(one: Declaration) -> tuple[object, ...]:
    """What it says, whoever recorded it and whenever; of the register, that on one day."""
    nil = one.kind is DeclarationKind.NIL and one.register
    return (
        london(one.at).date() if nil else None,
        *(one.kind, one.group, one.meeting, one.matter, frozenset(one.items), one.body),
        *(one.nature, one.category, one.degree, one.whose, one.tie, one.since, one.until),
    )
