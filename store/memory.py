"""A store that forgets when the process ends."""

from __future__ import annotations

from collections.abc import Sequence

from governance.record import Record
from store.keeper import Keeper
from usecases.ports.store import StoreClosed


class MemoryStore(Keeper):
    _closed = False

    def _keep(self, records: Sequence[Record]) -> None:
        if self._closed:
            raise StoreClosed("The store was closed. Start Clerk again to go on.")
        for record in records:
            self.shelf.put(record)

    def close(self) -> None:
        self._closed = True
