"""A store that forgets when the process ends."""

from __future__ import annotations

from collections.abc import Sequence

from governance.record import Record
from store.keeper import Keeper
from store.unit import Name
from usecases.ports.store import StoreClosed


class MemoryStore(Keeper):
    _closed = False

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
