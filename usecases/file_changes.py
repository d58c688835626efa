"""What a changed partnership's file would come to: what it says, held against what it said last
and what the store holds. Nothing is kept here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.groups import ChairRule, Group, Quorum
from governance.last_file import (
    BY_FILE,
    TABLE,
    Decides,
    LastFile,
    Outcome,
    Said,
    decide,
    digest_of,
    fields_of,
    without,
)
from governance.partnership import Charter
from governance.people import Person, Post, succeeded
from governance.plans import Plan
from governance.record import Record
from governance.retention import FORGOTTEN
from governance.texts import is_marker, strings
from usecases.ports.store import Work
from usecases.records import KINDS
from usecases.scene import Scene

NAMED = {kind: name for name, kind in KINDS.items()}
Entries = dict[str, dict[str, Said]]


class Step(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"
    STAYS_GONE = "stays gone"


@dataclass(frozen=True, slots=True)
class FieldChange:
    field: str
    was: Any
    becomes: Any
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RecordChange:
    """`there` and `after` are the record as it stands, and as it is to be put; None where there is
    none, and where nothing is put."""

    step: Step
    kind: str
    id: str
    there: Record | None = None
    after: Record | None = None
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparing:
    """`last` is None where nobody knows what the file said before."""

    s: Scene
    last: LastFile | None
    pepper: str

    def known(self, record: Record) -> Mapping[str, Said] | None:
        return None if self.last is None else self.last.entries.get(key_of(record))

    def digest(self, record: Record, name: str) -> str:
        return digest_of(record, name, self.pepper)


def key_of(record: Record) -> str:
    return f"{NAMED[type(record)]}:{record.id}"


def entries_of(records: Iterable[Record], pepper: str) -> Entries:
    """What a file said that was taken as it is."""
    return {
        key_of(record): {
            name: Said(digest, digest)
            for name in fields_of(type(record))
            if (digest := digest_of(record, name, pepper))
        }
        for record in records
    }


def forget_said(w: Work, record: Record, name: str = "") -> None:
    """Not even a digest is left of a text that was removed, or of any field of a whole record; that
    the file named it stays known, so that it does not come back."""
    last = w.get(LastFile, "file")
    if last is None or type(record) not in TABLE:
        return
    entries = without(last, key_of(record), name)
    if entries != last.entries:
        w.put(replace(last, entries=entries))


def compare(c: Comparing, records: tuple[Record, ...]) -> tuple[tuple[RecordChange, ...], Entries]:
    """The changes, in the order of the file, and what to remember of it."""
    found: list[RecordChange] = []
    entries: Entries = {}
    for record in records:
        change, said = _one(c, record)
        found += [change] if change is not None else []
        entries[key_of(record)] = said
    return (*found, *_gone(c, entries)), entries


def _one(c: Comparing, record: Record) -> tuple[RecordChange | None, dict[str, Said]]:
    kind = NAMED[type(record)]
    there = c.s.w.get(type(record), record.id)
    if there is None and c.known(record) is not None:
        return RecordChange(Step.STAYS_GONE, kind, record.id), {}
    if there is None:
        added = RecordChange(Step.ADDED, kind, record.id, None, record)
        return added, entries_of((record,), c.pepper)[key_of(record)]
    fields = [_field(c, there, record, name) for name in fields_of(type(record))]
    taken = {one.field for one in fields if one.outcome in (Outcome.TAKEN, Outcome.FILE_WINS)}
    after = _after(c, there, record, taken) if taken else None
    said = {
        one.field: _said(c, record, there, after, one)
        for one in fields
        if one.outcome is not Outcome.REMOVED
    }
    told = tuple(one for one in fields if one.outcome is not Outcome.SAME)
    changed = RecordChange(Step.CHANGED, kind, record.id, there, after, told)
    return changed if told else None, said


def _field(c: Comparing, there: Record, record: Record, name: str) -> FieldChange:
    after = _after(c, there, record, {name})
    said, stands = c.digest(record, name), c.digest(there, name)
    last = (c.known(record) or {}).get(name)
    outcome = decide(fields_of(type(record))[name], last, said, stands)
    if c.digest(after, name) == stands:
        outcome = Outcome.SAME
    elif _removed(there, name):
        outcome = Outcome.REMOVED
    elif outcome in (Outcome.TAKEN, Outcome.FILE_WINS) and _closed(there, record, name):
        outcome = Outcome.PEOPLE_WIN
    return FieldChange(name, getattr(there, name), getattr(after, name), outcome)


def _removed(there: Record, name: str) -> bool:
    """What was taken out, or forgotten, is never put back by a file. Of several objectives each is
    looked at by itself."""
    if isinstance(there, Person) and there.name == FORGOTTEN:
        return True
    several = isinstance(there, Plan) and name == "objectives"
    return not several and any(is_marker(text) for text in strings(getattr(there, name)))


def _closed(there: Record, record: Record, name: str) -> bool:
    """Whether what people have done since leaves the file no say: the action has ended, or more
    time was asked for."""
    if not isinstance(there, Action) or fields_of(type(record))[name] is Decides.FILE:
        return False
    return there.ended or (name == "timescale" and there.extension is not None)


def _said(
    c: Comparing, record: Record, there: Record, after: Record | None, change: FieldChange
) -> Said:
    """What people have changed stays told apart from what the file last did."""
    name = change.field
    said, stands = c.digest(record, name), c.digest(there, name)
    last = (c.known(record) or {}).get(name)
    if change.outcome in (Outcome.TAKEN, Outcome.FILE_WINS):
        return Said(said, c.digest(after or there, name))
    if c.digest(_after(c, there, record, {name}), name) == stands:
        return Said(said, stands)
    return Said(said, last.left if last is not None else "")


def _after(c: Comparing, there: Record, record: Record, taken: set[str]) -> Record:
    changes: dict[str, Any] = {name: getattr(record, name) for name in taken}
    if isinstance(there, Post) and isinstance(record, Post) and "holders" in taken:
        changes["holders"] = succeeded(there.holders, record.holders, c.s.day)
    if isinstance(there, Plan) and isinstance(record, Plan) and "objectives" in taken:
        changes["objectives"] = _objectives(c.s, there, record)
    if isinstance(there, Action) and isinstance(record, Action) and "timescale" in taken:
        changes |= {
            "agreed": record.agreed,
            "precision": record.precision,
            "original": there.original or record.agreed,
            "agreed_version": there.agreed_version + 1,
            "condition_met_on": None,
        }
    return replace(there, **changes)


def _objectives(s: Scene, there: Plan, record: Plan) -> tuple[Any, ...]:
    """The file's; a title that was taken out stays so, and one with actions in it stays too."""
    stood = {one.id: one for one in there.objectives}
    named = {one.id for one in record.objectives}
    plans = (a for a in s.w.find(ACTIONS_BY_GROUP, there.group) if a.plan == there.id)
    used = {action.objective for action in plans} - named
    new = (
        stood[one.id] if one.id in stood and is_marker(stood[one.id].title) else one
        for one in record.objectives
    )
    return (*new, *(one for one in there.objectives if one.id in used))


def _gone(c: Comparing, entries: Entries) -> Iterator[RecordChange]:
    for key in _known_before(c):
        kind, _, id_ = key.partition(":")
        there = c.s.w.get(KINDS[kind], id_) if key not in entries else None
        if there is not None:
            yield RecordChange(Step.GONE, kind, id_, there, _retired(c, there))


def _known_before(c: Comparing) -> list[str]:
    """What the file named last; where nobody knows, all that can only have come from a file."""
    if c.last is not None:
        return list(c.last.entries)
    p = c.s.p
    kinds = (p.agencies, p.people, p.posts, p.groups, p.keys, p.plans)
    found: list[Record] = [record for kept in kinds for record in kept.values()]
    found += [one for one in c.s.w.find(ACTIONS_BY_GROUP) if one.created_by == BY_FILE]
    return [key_of(record) for record in found if type(record) in TABLE]


def _retired(c: Comparing, there: Record) -> Record | None:
    """Nothing that was there is taken away: people may have to say who held a post, and what a
    group decided. But a post ends, and a group meets no more."""
    if isinstance(there, Post):
        ended = replace(there, holders=succeeded(there.holders, (), c.s.day))
        return ended if ended != there else None
    if isinstance(there, Group):
        return replace(there, cadence=None, seats=(), chair=ChairRule(()), quorum=Quorum())
    return None


def renamed(changes: Iterable[RecordChange]) -> str | None:
    """The name it would have from now on, where that changes."""
    for change in changes:
        if isinstance(change.there, Charter) and isinstance(change.after, Charter):
            return change.after.name if change.after.name != change.there.name else None
    return None
