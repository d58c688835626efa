"""The snapshot: all tables in one file that TinyDB itself can read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from store.documents import Document
from store.tinydb.changes import Tables
from store.tinydb.disk import Disk
from store.tinydb.lines import ADVICE
from usecases.ports.store import StoreClosed

ABOUT = "_snapshot"
"""The table that tells of the snapshot itself."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`generation` names the journal that goes on from here: 0 before the first snapshot."""

    generation: int = 0
    tables: Tables = field(default_factory=dict)


def load(data: bytes | None) -> Snapshot:
    """Raises StoreClosed when the file cannot be read."""
    if data is None:
        return Snapshot()
    try:
        tables = msgspec.json.decode(data, type=dict[str, dict[str, Document]])
        about = tables.pop(ABOUT)
        return Snapshot(int(about["1"]["generation"]), tables)
    except (msgspec.DecodeError, KeyError, ValueError) as error:
        raise StoreClosed(UNREADABLE.format(error=error)) from error


def save(path: Path, disk: Disk, snapshot: Snapshot) -> None:
    """Whole or not at all, and durable on return. Raises OSError."""
    about = {ABOUT: {"1": {"generation": snapshot.generation}}}
    draft = path.with_suffix(".new")
    disk.write(draft, msgspec.json.encode(snapshot.tables | about))
    disk.sync(draft)
    disk.rename(draft, path)
    disk.sync(path.parent)


UNREADABLE = "The snapshot cannot be read ({error}). " + ADVICE
