"""The records that have been kept as long as they should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from governance.actions import (
    DEEDS_BY_ACTION,
    EVALUATIONS_BY_ACTION,
    EXTENSIONS_BY_ACTION,
    UPDATES_BY_ACTION,
    Action,
)
from governance.holds import HOLDS_BY_ACTION
from governance.record import Index, Record
from governance.retention import due_on
from usecases.due_candidates import CANDIDATES
from usecases.scene import Scene
from usecases.shown_code import code_of

WITH_ACTION: dict[str, Index[Any]] = {
    "update": UPDATES_BY_ACTION,
    "extension": EXTENSIONS_BY_ACTION,
    "evaluation": EVALUATIONS_BY_ACTION,
    "deed": DEEDS_BY_ACTION,
    "hold": HOLDS_BY_ACTION,
}
"""What goes with its action, by kind."""


@dataclass(frozen=True, slots=True)
class DueRecord:
    """`about` is the action it belongs to, or empty."""

    kind: str
    since: date
    record: Record
    about: str = ""


def due_records(s: Scene, day: date) -> Iterator[DueRecord]:
    """Kind by kind, the oldest of each first. What goes with an action comes before it, so that
    a list that ends between them leaves nothing without its action."""
    for kind, candidates in CANDIDATES.items():
        due = ((since, record) for since, record in candidates(s) if _is_due(s, kind, since, day))
        for since, record in sorted(due, key=lambda one: (one[0], one[1].id)):
            about = record.id if isinstance(record, Action) else ""
            for name, index in WITH_ACTION.items() if about else ():
                for part in s.w.find(index, record.id):
                    yield DueRecord(name, since, part, about)
            yield DueRecord(kind, since, record, about)


def code_of_due(day: date, due: list[DueRecord]) -> str:
    """Another record, or version, makes another."""
    return code_of(
        [day.isoformat(), *([one.kind, one.record.id, one.record.version] for one in due)]
    )


def _is_due(s: Scene, kind: str, since: date, day: date) -> bool:
    due = due_on(kind, since, s.p.charter.retention)
    return due is not None and due <= day
