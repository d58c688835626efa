"""What the partnership's file last said, and who decides where it and people say different things.

Applying a changed file is three-way: what it said last, what it says now, what the store holds.
Of what it said only digests are kept: whether it said the same is all that is ever asked, and
there is no second copy of a name or a text that somebody has had removed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum, StrEnum
from typing import Any

from governance.actions import Action
from governance.groups import Group
from governance.partnership import Charter
from governance.people import Agency, Person, Post
from governance.plans import Plan
from governance.ratings import RatingKey
from governance.record import Record


class Decides(StrEnum):
    """Whose a field is."""

    FILE = "the file"
    FIRST = "the file, until people have changed it"
    PEOPLE = "people"


BY_FILE = "clerk"
"""Who made the actions that came from the file."""

STORES = frozenset({"id", "version", "salt"})

TABLE: dict[type[Record], dict[str, Decides]] = {
    Charter: {"*": Decides.FILE},
    Agency: {"*": Decides.FILE},
    Person: {"name": Decides.FILE, "email": Decides.FILE, "*": Decides.PEOPLE},
    Post: {"*": Decides.FILE},
    Group: {"*": Decides.FILE},
    RatingKey: {"*": Decides.FILE},
    Plan: {"*": Decides.FILE},
    Action: {
        "plan": Decides.FILE,
        "objective": Decides.FILE,
        "title": Decides.FIRST,
        "owners": Decides.FIRST,
        "timescale": Decides.FIRST,
        "*": Decides.PEOPLE,
    },
}
"""By kind of record and field; "*" is every field that is not named. What is in no file at all,
such as meetings and updates, is people's."""

WITH: dict[tuple[type[Record], str], tuple[str, ...]] = {
    (Action, "timescale"): ("agreed", "precision")
}
"""Fields that stand or fall with another: when people have moved the agreed date, the timescale is
theirs."""


@dataclass(frozen=True, slots=True)
class Said:
    """Digests of one field: as the file said it, and as the store was left."""

    said: str
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastFile(Record):
    """The id is always 'file'. `entries` are by kind:id and field; a record that was removed for
    good is named without any field. `pepper` goes into each digest."""

    at: datetime
    pepper: str
    entries: dict[str, dict[str, Said]] = field(default_factory=dict)


UNORDERED = {(Post, "holders")}
"""Fields whose entries mean the same in any order."""


class Outcome(StrEnum):
    """What becomes of one field."""

    SAME = "nothing to do"
    TAKEN = "taken from the file"
    FILE_WINS = "people changed it too; the file's is taken"
    PEOPLE_WIN = "people changed it; theirs stays"
    REMOVED = "it was removed for good, and stays so"


def fields_of(kind: type[Record]) -> dict[str, Decides]:
    """Those the file has a say in."""
    rules = TABLE[kind]
    named = {one.name: rules.get(one.name, rules["*"]) for one in fields(kind)}
    return {
        name: decides
        for name, decides in named.items()
        if name not in STORES and decides is not Decides.PEOPLE
    }


def decide(decides: Decides, last: Said | None, said: str, stands: str) -> Outcome:
    """`said` and `stands` are digests of what the file says now and of what the store holds.

    Where nobody knows what it said last, it may have changed, and people may have changed it.
    """
    if said == stands or (last is not None and said == last.said):
        return Outcome.SAME
    if last is not None and stands == last.left:
        return Outcome.TAKEN
    return Outcome.FILE_WINS if decides is Decides.FILE else Outcome.PEOPLE_WIN


def digest_of(record: Record, name: str, pepper: str) -> str:
    """Of one field, with what stands or falls with it."""
    together = (name, *WITH.get((type(record), name), ()))
    value = [plain(getattr(record, one)) for one in together]
    if (type(record), name) in UNORDERED:
        value = [sorted(one, key=json.dumps) for one in value]
    text = json.dumps([pepper, value], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def plain(value: Any) -> Any:
    """In JSON's own types, always the same way. Defaults are left out, so that a field that a later
    version adds is no change."""
    if is_dataclass(value):
        return {
            one.name: plain(getattr(value, one.name))
            for one in fields(value)
            if one.default is MISSING or getattr(value, one.name) != one.default
        }
    match value:
        case Enum():
            return value.value
        case date() | time():
            return value.isoformat()
        case frozenset():
            return sorted(plain(one) for one in value)
        case list() | tuple():
            return [plain(one) for one in value]
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
    return value


def without(last: LastFile, key: str, name: str = "") -> dict[str, dict[str, Said]]:
    """Its entries with no digest of one field, or of any field, of a record named by kind:id."""
    kept = last.entries.get(key)
    if kept is None:
        return last.entries
    left = {one: said for one, said in kept.items() if name and one != name}
    return last.entries | {key: left}
