"""The store in a folder, only read: beside whoever writes it, or where nobody does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from governance.ledger import Change, Entry
from governance.record import Index, Record
from store.keeper import Keeper
from store.tinydb.digests import digests
from store.tinydb.disk import Disk, FileDisk
from store.tinydb.lazy import LazyShelf
from store.tinydb.opening import open_for_reading
from store.tinydb.snapshot import Snapshot, pieces
from store.unit import Name
from store.upcast import UPCASTERS, Upcasters
from usecases.ports.store import StoreClosed


class TinyDbReader(Keeper):
    """Everything as it stood at opening; nothing is made, cut or written.

    The files' checksums are looked at when it is opened, a kind of record only when it is asked
    for. Raises StoreClosed when what is in the folder cannot be trusted, then or later.
    """

    def __init__(
        self,
        path: Path,
        kinds: Mapping[str, type[Record]],
        indexes: Iterable[Index[Any]],
        *,
        disk: Disk | None = None,
        upcasters: Upcasters = UPCASTERS,
    ) -> None:
        super().__init__(kinds, (), upcasters)
        self._path = path
        self._disk = disk or FileDisk()
        self._found = open_for_reading(self._disk, path)
        self.shelf = LazyShelf(self.documents, indexes, self._found)

    def read_all(self) -> None:
        """Look at every record. Raises StoreClosed."""
        for kind in self.documents.names:
            self.shelf.all(kind)

    def copy(self) -> Iterator[bytes]:
        """As TinyDbStore.copy."""
        journal = self._found.journal(self._disk, self._path)
        return pieces(Snapshot(journal.generation, journal.commits, self._found.tables()))

    def stored(self) -> Iterator[Change]:
        return digests(self._found.tables(), self.documents.names[Entry])

    def _keep(self, _records: Sequence[Record], _gone: Sequence[Name], _forget: bool) -> NoReturn:
        raise StoreClosed(READ_ONLY)

    def _forget_past(self) -> NoReturn:
        raise StoreClosed(READ_ONLY)

    def close(self) -> None:
        self._disk.close()


READ_ONLY = "The store was opened for reading only. Ask the running Clerk to make the change."
