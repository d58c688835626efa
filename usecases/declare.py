"""Declare an interest: in the register, in an item of a meeting, or in a decision by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from governance.interests import Category, Declaration, DeclarationKind, Degree, Tie, Whose
from governance.meetings import Meeting
from usecases.agenda import agenda_of, pick
from usecases.ballot_asks import attend_ballots
from usecases.declaration_view import DeclarationView, view_declaration
from usecases.declaring import REGISTER, drawn_on, keep, whose
from usecases.declaring_asks import settle_declaring
from usecases.find_decision import find_decision
from usecases.find_meeting import find_meeting
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.register_asks import settle_register
from usecases.scene import Scene, scene

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Declare:
    """Without `group` and `decision` it goes in the register. `item` is a number on the agenda of
    the group's meeting (on that day; None is the next). `draws_on` is a standing interest that
    what is left empty is taken from. `person` is whom it is recorded for, by name or id; empty is
    oneself.
    """

    body: str = ""
    nature: str = ""
    category: str = ""
    degree: str = ""
    whose: str = ""
    tie: str = ""
    since: date | None = None
    until: date | None = None
    group: str = ""
    item: str = ""
    on: date | None = None
    decision: str = ""
    draws_on: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """`again`: it was declared already."""

    view: DeclarationView
    again: bool = False


def declare(w: Work, command: Declare, now: datetime) -> Declared:
    """Raises NotFound, NotAllowed, Incomplete, MeetingNotNow for a meeting that is over, or
    DecisionNotNow."""
    s = scene(w, now)
    meeting = find_meeting(s, command.group, command.on) if command.group else None
    person = whose(s, meeting, command.person)
    said = _said(s, command, person)
    if problems := _problems(said):
        raise Incomplete(problems)
    about = _matter(s, command, meeting)
    fresh = Declaration(id="", person=person, at=s.now, by=s.reader, **said, **about)
    agency = _agency(s, fresh) if fresh.whose is Whose.AGENCY else ""
    kept, again = keep(s, replace(fresh, agency=agency), REGISTER)
    if not again:
        _settle(s, kept, meeting)
    return Declared(view_declaration(s, kept), again)


def _settle(s: Scene, kept: Declaration, meeting: Meeting | None) -> None:
    """What was asked, and who has a vote by correspondence."""
    if kept.register:
        settle_register(s, kept.person)
    else:
        attend_ballots(s, kept.group)
    if meeting is not None:
        settle_declaring(s, meeting)


def _said(s: Scene, command: Declare, person: str) -> dict[str, Any]:
    """What was said, filled from the register where it was left empty."""
    base = drawn_on(s, person, command.draws_on) if command.draws_on else None
    said = {
        "body": command.body.strip(),
        "nature": command.nature.strip(),
        "category": _word(Category, command.category, "category"),
        "degree": _word(Degree, command.degree, "degree"),
        "whose": _word(Whose, command.whose, "whose"),
        "tie": _word(Tie, command.tie, "tie"),
        "since": command.since,
        "until": command.until,
    }
    plain = {name: value or getattr(base, name, None) for name, value in said.items()}
    return {**plain, "whose": plain["whose"] or Whose.OWN, "draws_on": command.draws_on}


def _word(kind: type[E], word: str, field: str) -> E | None:
    if word not in {"", *kind}:
        raise Incomplete({field: "unknown"})
    return kind(word) if word else None


def _problems(said: dict[str, Any]) -> dict[str, str]:
    needed = ("body", "nature", "category", "degree")
    problems = {name: "needed" for name in needed if not said[name]}
    if said["whose"] is Whose.RELATION and said["tie"] is None:
        problems["tie"] = "needed"
    if said["since"] and said["until"] and said["until"] < said["since"]:
        problems["until"] = "before since"
    return problems


def _matter(s: Scene, command: Declare, meeting: Meeting | None) -> dict[str, Any]:
    """What it is about, as fields of the record."""
    if meeting is not None:
        if not command.item:
            raise Incomplete({"item": "needed"})
        item = pick(agenda_of(s, meeting), command.item)
        about = {"group": meeting.group, "meeting": meeting.id, "matter": item.id}
        return {"kind": DeclarationKind.SPECIFIC, **about}
    if command.decision:
        decision = find_decision(s, command.decision, open_for=REGISTER)
        about = {"group": decision.group, "meeting": decision.meeting, "matter": decision.matter}
        return {"kind": DeclarationKind.SPECIFIC, **about}
    return {"kind": DeclarationKind.STANDING}


def _agency(s: Scene, declared: Declaration) -> str:
    """The one they sit for on the group, or stand in for; of the register, that of their post."""
    posts = s.p.posts_of(declared.person, s.day)
    group = s.p.groups.get(declared.group)
    seats = {seat.post for seat in group.seats} if group else set()
    seated = [post.agency for post in posts if post.id in seats]
    return next(iter((*seated, *(post.agency for post in posts))), "")
