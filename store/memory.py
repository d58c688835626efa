"""A store that forgets when the process ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from governance.record import Index, Record
from store.keeper import Keeper
from store.unit import Name
from usecases.ports.store import StoreClosed


class MemoryStore(Keeper):
    _closed = False

    @classmethod
    def of(cls, kept: Keeper, indexes: Iterable[Index[Any]]) -> MemoryStore:
        """What another store holds at this moment. Records are frozen: both may hold them."""
        kinds = kept.documents.kinds
        with kept.lock:
            held = {kind: tuple(kept.shelf.all(kind)) for kind in kinds.values()}
        copy = cls(kinds, indexes)
        for kind, records in held.items():
            copy.shelf.fill(kind, records)
        return copy

    def _keep(self, records: Sequence[Record], gone: Sequence[Name], _forget: bool) -> None:
        if self._closed:
            raise StoreClosed("The store was closed. Start Clerk again to go on.")
        for record in records:
            self.shelf.put(record)
        for kind, record_id in gone:
            self.shelf.drop(kind, record_id)

    def _forget_past(self) -> None:
        """There are no files."""

    def close(self) -> None:
        self._closed = True
