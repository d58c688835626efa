"""A store in a folder, and what is in it, for tests that take it apart."""

from __future__ import annotations

from pathlib import Path

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.ledger import Entry
from store.keeper import Keeper
from store.tinydb.disk import Disk
from store.tinydb.names import LOCK, journal
from store.tinydb.reader import TinyDbReader
from store.tinydb.store import TinyDbStore
from tests.contract.samples import NOW, ledger
from usecases.records import INDEXES, KINDS

NEVER = 1_000_000_000
JOURNAL = journal(0)
"""The journal of a store that has had no snapshot yet."""

Contents = tuple[list[Action], list[Entry]]


def opened(path: Path, disk: Disk | None = None, *, snapshot_over: int = NEVER) -> TinyDbStore:
    return TinyDbStore(path, KINDS, INDEXES, disk=disk, snapshot_over=snapshot_over)


def reading(path: Path) -> TinyDbReader:
    return TinyDbReader(path, KINDS, INDEXES)


def contents(store: Keeper) -> Contents:
    with store.work("amara", NOW) as w:
        return w.find(ACTIONS_BY_GROUP), ledger(store)


def contents_of(path: Path) -> Contents:
    store = opened(path)
    try:
        return contents(store)
    finally:
        store.close()


def snapshot(store: TinyDbStore) -> None:
    """A whole one, now."""
    for _ in store.snapshot_steps():
        pass


def files(path: Path) -> dict[str, bytes]:
    """All but the lock, which says only who was here last."""
    return {file.name: file.read_bytes() for file in path.iterdir() if file.name != LOCK}


def put_back(path: Path, kept: dict[str, bytes]) -> None:
    for file in path.iterdir():
        file.unlink()
    for name, data in kept.items():
        (path / name).write_bytes(data)
