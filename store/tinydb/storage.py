"""TinyDB's storage: the data live in memory, and every commit goes through the journal."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from tinydb.storages import Storage

from store.tinydb.changes import Changes, Table, Tables, apply, difference
from store.tinydb.journal import Journal
from store.tinydb.mirror import Mirror
from usecases.ports.store import StoreClosed

UNFINISHED = (
    "A commit was interrupted, and it is not known whether it was kept. "
    "Start Clerk again to find out."
)
FAILED = (
    "The last change could not be written to the disk ({error}), so nothing of it was kept. "
    "See that the disk is well and has room, then start Clerk again."
)


class JournalStorage(Storage):
    """`closed` says why it takes no more writes, or is None; reads go on either way."""

    def __init__(
        self,
        tables: Tables,
        journal: Journal,
        mirror: Mirror,
        lock: AbstractContextManager[bool],
        closed: str | None = None,
    ) -> None:
        super().__init__()
        self.tables = tables
        self.journal = journal
        self.lock = lock
        self.closed = closed
        self._mirror = mirror

    def read(self) -> dict[str, dict[str, Any]]:
        """The tables themselves, in a dict of the caller's own: TinyDB drops names from it."""
        return dict(self.tables)

    def table(self, name: str) -> Table:
        return self.tables.get(name, {})

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """What TinyDB does when it drops tables. Only what differs is written."""
        with self.lock:
            self.commit(difference(self.tables, data))
            for name in self.tables.keys() - data.keys():
                del self.tables[name]

    def commit(self, changes: Changes) -> None:
        """Durable, then visible in tables and shelf; or raises and changes nothing.

        Raises StoreClosed, or ValueError for a document that does not make its record.
        """
        with self.lock:
            if self.closed is not None:
                raise StoreClosed(self.closed)
            if not changes:
                return
            shown = self._mirror.read(changes)
            line = self.journal.line(changes)
            # Set first, so that whatever interrupts what follows leaves the store refusing.
            self.closed = UNFINISHED
            self._append(line)
            apply(self.tables, changes)
            self._mirror.show(shown)
            self.closed = None

    def _append(self, line: bytes) -> None:
        try:
            self.journal.append(line)
        except OSError as error:
            self.closed = FAILED.format(error=error.strerror or error)
            raise StoreClosed(self.closed) from error
