"""List what has been kept as long as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.retention import BY_KIND, months_kept
from usecases.due_records import DueRecord, code_of_due, due_records
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene

MOST = 500
"""Records in one list: more are due on the next."""


@dataclass(frozen=True, slots=True)
class ListDue:
    """`day` is the one the list was shown on; None is today."""

    day: date | None = None


@dataclass(frozen=True, slots=True)
class DueKind:
    """`examples` are ids, the oldest first; `since` is what the oldest one's time counts from.

    `months` is how long this partnership keeps the kind.
    """

    kind: str
    count: int
    since: date
    examples: tuple[str, ...]
    months: int | None


@dataclass(frozen=True, slots=True)
class DueListed:
    """`code` stands for exactly these records on that day; `more` says that not all fit.

    `changed`: another list was confirmed than the one that holds now, so nothing was removed.
    """

    day: date
    code: str
    kinds: tuple[DueKind, ...]
    more: bool = False
    changed: bool = False


def list_due(w: Work, command: ListDue, now: datetime) -> DueListed:
    """Raises NotAllowed."""
    s = scene(w, now)
    if not s.may("retention.list", None):
        raise NotAllowed("retention.list", "", s.names(s.p.managers(s.day)))
    return listed(s, command.day or s.day)


def listed(s: Scene, day: date) -> DueListed:
    due = list(due_records(s, day))
    shown = due[:MOST]
    held = {one.kind for one in shown}
    kinds = [_kind(s, kind, shown) for kind in BY_KIND if kind in held]
    return DueListed(day, code_of_due(day, shown), tuple(kinds), more=len(due) > MOST)


def _kind(s: Scene, kind: str, due: list[DueRecord]) -> DueKind:
    found = [one for one in due if one.kind == kind]
    examples = tuple(one.record.id for one in found[:5])
    months = months_kept(kind, s.p.charter.retention)
    return DueKind(kind, len(found), found[0].since, examples, months)
