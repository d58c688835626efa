"""What is in a data folder now, as far as it can be read: what a restore would replace."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from config.backup.archive import BOARD, CLOCK, REDACTIONS
from config.ledger_head import NAME as HEAD
from config.ledger_head import kept_head
from config.wiring.store import FOLDER, read_store
from governance.dates import london, said
from governance.ledger import Entry
from store.tinydb.names import LOCK
from usecases.desk import CLERK
from usecases.ports.store import StoreClosed
from usecases.records import KINDS, LEDGER

REPLACED = (FOLDER, BOARD, CLOCK, REDACTIONS, HEAD)
"""The head that is kept goes with its ledger: the new one's is written in the restore."""

NOTHING = "0:"
UNREADABLE = "unreadable"
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)  # a unit of work that only reads


@dataclass(frozen=True, slots=True)
class Standing:
    """`head` is COUNT:SEAL, "0:" where nothing is there, or "unreadable"; `says` a sentence."""

    head: str
    says: str


def standing(data: Path) -> Standing:
    folder = data / FOLDER
    if not folder.is_dir() or not set(os.listdir(folder)) - {LOCK}:
        return Standing(NOTHING, "There is nothing in the data folder yet.")
    try:
        store = read_store(data)
    except StoreClosed as wrong:
        kept = kept_head(data)
        return Standing(str(kept or UNREADABLE), f"What is there cannot be read: {wrong}")
    try:
        with store.work(CLERK, _EARLIEST) as w:
            entries = w.find(LEDGER)
        return _told(entries)
    finally:
        store.close()


def _told(entries: list[Entry]) -> Standing:
    if not entries:
        return Standing(NOTHING, "There is an empty store.")
    last = entries[-1]
    head = f"{last.number}:{last.seal}"
    return Standing(
        head, f"The data folder: {len(entries)} ledger entries, the last {moment(last.at)}; {head}."
    )


def moment(at: datetime) -> str:
    return f"{said(london(at).date())}, {london(at):%H:%M}"


def kinds(counts: dict[str, int]) -> str:
    """How many of what, the most first, without the ledger and what only serves Clerk itself."""
    shown = ("action", "update", "person", "group", "meeting", "message")
    return ", ".join(f"{counts.get(name, 0)} {name}s" for name in shown if name in KINDS).replace(
        "persons", "people"
    )
