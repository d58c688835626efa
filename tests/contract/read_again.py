"""The store in a folder as commands without a server see it: whatever is read is read from the
files afresh, and only as far as it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from governance.ledger import Change
from store.shelf import Shelf
from store.tinydb.reader import TinyDbReader
from store.tinydb.store import TinyDbStore
from store.unit import Unit
from usecases.records import INDEXES, KINDS


class ReadAgain:
    """Writes go through the store that holds the folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer = TinyDbStore(path, KINDS, INDEXES, snapshot_over=1_000)
        self.lock = self._writer.lock
        self.keep = self._writer.keep
        self.seal_with = self._writer.seal_with
        self.close = self._writer.close

    @property
    def shelf(self) -> Shelf:
        return self._reader().shelf

    def stored(self) -> Iterator[Change]:
        return self._reader().stored()

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Unit]:
        unit = Unit(self, actor, now)
        try:
            yield unit
            unit.commit()
        finally:
            unit.leave()

    def _reader(self) -> TinyDbReader:
        return TinyDbReader(self._path, KINDS, INDEXES)
