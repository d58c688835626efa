"""Where people write freely, and where a record names a person."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from governance.accounts import Account, Channel, Stranger
from governance.actions import Action, Deed, Evaluation, Extension, Update
from governance.agenda import Agenda, AgendaItem, MeetingNote
from governance.asks import Ask, Message
from governance.attendance import Deputy, Reply
from governance.dates import said
from governance.decisions import Decision
from governance.declaring import Room
from governance.holds import Hold
from governance.interests import Declaration
from governance.leave import Leave
from governance.meetings import Meeting, MeetingChange
from governance.minutes import Correction, MinutedItem, Minutes
from governance.people import Person, Post, Preference
from governance.plans import Plan
from governance.record import Record
from governance.reports import ExceptionReport
from governance.voting import Vote

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

FREE_TEXT: dict[type[Record], tuple[str, ...]] = {
    Action: (
        "title",
        "measure",
        "why",
        "shares.excused",
        "timescale.written",
        "timescale.condition",
        "timescale.question",
        "timescale.stages.name",
    ),
    Update: ("note", "evidence", "reason"),
    Extension: ("reason", "answer"),
    Evaluation: ("note",),
    Decision: ("text", "rationale", "objections.text"),
    Declaration: ("body", "nature"),
    Deed: ("why",),
    ExceptionReport: ("text",),
    Hold: ("reason",),
    Person: ("name", "email"),
    Plan: ("title", "objectives.title"),
    Post: ("title",),
    Meeting: ("place",),
    MeetingChange: ("why",),
    AgendaItem: ("title", "papers"),
    MeetingNote: ("text",),
    Minutes: ("outside", "opening.place", "opening.waived"),
    MinutedItem: (
        "title",
        "text",
        "decisions.text",
        "decisions.rationale",
        "points.title",
        "points.waiting",
    ),
    Correction: ("text",),
    Room: ("why",),
}
"""What may be emptied, as paths of fields; a path goes into every member of a tuple."""

NAMES: dict[type[Record], tuple[str, ...]] = {
    Account: ("person", "linked_by", "handle"),
    Action: ("owners.id", "supporters.id", "created_by"),
    Agenda: ("issued_by", "started_by", "closed_by"),
    AgendaItem: ("lead.id", "proposed_by"),
    Channel: ("bound_by",),
    Decision: ("proposed_by", "resolved_by", "objections.person"),
    Declaration: ("person", "by", "handled_by", "closed_by"),
    Deed: ("by", "owners.id"),
    Deputy: ("person", "deputy", "by"),
    Evaluation: ("by",),
    ExceptionReport: ("by",),
    Extension: ("asked_by", "decided_by"),
    Hold: ("by",),
    Leave: ("person", "stand_in"),
    Meeting: ("chaired_by",),
    MeetingChange: ("by", "chairs_were", "chairs"),
    MeetingNote: ("by",),
    Minutes: ("circulated_by", "approved_by", "people"),
    MinutedItem: ("amended_by",),
    Correction: ("person", "settled_by"),
    Preference: ("id",),
    Ask: ("recipient", "announces.people"),
    Message: ("recipient",),
    Person: ("id", "name", "email"),
    Post: ("holders.person",),
    Reply: ("person", "by"),
    Room: ("present", "asked_by", "waived_by", "there_by"),
    Stranger: ("handle", "email"),
    Update: ("recorded_by",),
    Vote: ("person", "instead_of"),
}
"""Where a person's id, or person:ID, or name stands."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Texts that are to stand nowhere any more; `about` is the reference of the action they were
    about, or empty where they go from everything."""

    texts: tuple[str, ...]
    about: str = ""


def marker(day: date) -> str:
    """What stands where a text was."""
    return f"[removed on {said(day)}]"


def is_marker(text: str) -> bool:
    return text.startswith("[removed on ") and text.endswith("]")


def texts_at(value: object, path: str) -> tuple[str, ...]:
    """The texts at a path, without empty ones and without markers."""
    return tuple(text for text in _at(value, path) if text and not is_marker(text))


def texts_in(record: Record) -> tuple[str, ...]:
    """Every text people wrote in a record."""
    return tuple(t for path in FREE_TEXT.get(type(record), ()) for t in texts_at(record, path))


def emptied(value: T, path: str, put: str, among: tuple[str, ...] | None = None) -> T:
    """The same with `put` wherever a text stood at the path; only for those `among` some texts,
    where such are named."""
    name, _, rest = path.partition(".")
    held = getattr(value, name)
    changed: object
    if isinstance(held, tuple):
        changed = tuple(
            emptied(one, rest, put, among) if rest else _put(one, put, among) for one in held
        )
    elif rest:
        changed = emptied(held, rest, put, among)
    else:
        changed = _put(held, put, among) if held else held
    changes: dict[str, Any] = {name: changed}
    return replace(value, **changes)


def names(record: Record, person: str) -> bool:
    """Whether the record names the person where records name people."""
    paths = NAMES.get(type(record), ())
    return any(text in (person, f"person:{person}") for p in paths for text in _at(record, p))


def digest(text: str, salt: str) -> str:
    """Slow to make on purpose: the text is not to be guessed from it. In hexadecimal."""
    made = hashlib.scrypt(text.encode(), salt=salt.encode(), n=2**14, r=8, p=1)
    return made.hex()


def new_salt() -> str:
    return secrets.token_urlsafe(12)


def strings(value: object) -> Iterator[str]:
    """Every text in a record, or in anything made of JSON's own types."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from strings(getattr(value, each.name))


def _put(text: str, put: str, among: tuple[str, ...] | None) -> str:
    return put if among is None or text in among else text


def _at(value: object, path: str) -> Iterator[str]:
    name, _, rest = path.partition(".")
    held = getattr(value, name)
    for one in held if isinstance(held, tuple) else (held,):
        if rest and one is not None:
            yield from _at(one, rest)
        elif isinstance(one, str):
            yield one
