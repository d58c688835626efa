"""The store in a folder: a snapshot, and the journals with the commits since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from governance.ledger import Change, Entry
from governance.record import Index, Record
from store.keeper import Keeper
from store.tinydb.changes import Changes
from store.tinydb.digests import digests
from store.tinydb.disk import Disk, FileDisk
from store.tinydb.lines import ADVICE
from store.tinydb.mirror import Mirror
from store.tinydb.opening import open_for_writing
from store.tinydb.recovery import Found
from store.tinydb.snapshot import FORGETTING, MARK, Snapshot, pieces
from store.tinydb.snapshots import Snapshots
from store.tinydb.storage import JournalStorage
from store.tinydb.table import JournalDB
from store.unit import Name
from store.upcast import UPCASTERS, Upcasters
from usecases.ports.store import StoreClosed

T = TypeVar("T")


class TinyDbStore(Keeper):
    """One process writes at a time. `db` is the TinyDB over the same tables.

    `snapshot_over`: a snapshot is due when the journal holds more bytes than this; each commit
    then takes it one step on, and closing finishes it. `dropped` is how many bytes of a torn
    commit were left out at opening, `trouble` why the last snapshot could not be written.
    Raises StoreClosed when what is in the folder cannot be trusted, or another process writes
    there; OSError as the disk does.
    """

    def __init__(
        self,
        path: Path,
        kinds: Mapping[str, type[Record]],
        indexes: Iterable[Index[Any]],
        *,
        disk: Disk | None = None,
        snapshot_over: int = 1_000_000,
        upcasters: Upcasters = UPCASTERS,
    ) -> None:
        super().__init__(kinds, indexes, upcasters)
        self.trouble: str | None = None
        self._path = path
        self._disk = disk or FileDisk()
        self._snapshot_over = snapshot_over
        try:
            found = open_for_writing(self._disk, path)
            self._show(found)
            found.mend(self._disk, path)
            self._storage.journal.open()
            self._snapshots.prune(found.base.generation)
            self._finish_forgetting()
        except BaseException:
            self._disk.close()
            raise

    def _show(self, found: Found) -> None:
        mirror = Mirror(self.documents, self.shelf)
        tables = found.tables()
        try:
            mirror.fill(tables)
        except ValueError as error:
            raise StoreClosed(f"{error} {ADVICE}") from error
        self.dropped = found.dropped
        journal = found.journal(self._disk, self._path)
        self._storage = JournalStorage(tables, journal, mirror, self.lock)
        self._snapshots = Snapshots(self._path, self._disk, self._storage)
        self.db = JournalDB(storage=lambda: self._storage)

    @property
    def snapshot_due(self) -> bool:
        journal = self._storage.journal
        return journal.before + journal.size > self._snapshot_over

    def snapshot_steps(self) -> Iterator[None]:
        """Write a snapshot, or finish the one under way, a few milliseconds a step.

        Commits may come between the steps; they are kept in any case. Raises StoreClosed.
        """
        with self.lock:
            self._expect_open()
            if not self._snapshots.running:
                self._snapshot(self._snapshots.begin)
        while self._more():
            yield

    def _more(self) -> bool:
        with self.lock:
            running = self._snapshots.running
            more = self._snapshot(self._snapshots.step)
            if running and not more:
                self.trouble = None
            return more

    def _forget_past(self) -> None:
        """Leave nothing in the folder but what the records hold now. Raises StoreClosed.

        Two snapshots, so that there is a copy to go back to afterwards too; it takes as long as
        writing everything twice. The mark goes last: until then the next opening does it again.
        """
        try:
            for _ in range(2):
                self._snapshot(self._snapshots.begin)
                while self._more():
                    pass
        except StoreClosed as error:
            raise StoreClosed(STILL_THERE.format(trouble=self.trouble)) from error
        self._storage.commit({FORGETTING: {MARK: None}})

    def _finish_forgetting(self) -> None:
        """What was cut short. Where it fails again, `trouble` says why, and Clerk serves."""
        if self._storage.table(FORGETTING):
            with suppress(StoreClosed):
                self._forget_past()

    def copy(self) -> Iterator[bytes]:
        """Everything as it stands when this is called, as one snapshot file, in pieces.

        Alone in a folder, under the name `snapshot.json`, it opens as this store.
        """
        with self.lock:
            journal, tables = self._storage.journal, self._storage.tables
            view = Snapshot(journal.generation, journal.commits, tables).frozen()
        return pieces(view)

    def close(self) -> None:
        """Raises StoreClosed if the snapshot fails; the journal then still holds everything."""
        with self.lock:
            closed, self._storage.closed = self._storage.closed, self._storage.closed or CLOSED
            try:
                if closed is None and self._tend():
                    while self._more():
                        pass
            finally:
                self._disk.close()

    def stored(self) -> Iterator[Change]:
        """As Work.stored: of the documents themselves, whatever shape they were written in."""
        with self.lock:
            tables = {name: dict(table) for name, table in self._storage.tables.items()}
        yield from digests(tables, self.documents.names[Entry])

    def _keep(self, records: Sequence[Record], gone: Sequence[Name], forget: bool) -> None:
        changes: Changes = {FORGETTING: {MARK: {}}} if forget else {}
        for record in records:
            name = self.documents.names[type(record)]
            changes.setdefault(name, {})[record.id] = self.documents.write(record)
        for kind, record_id in gone:
            changes.setdefault(self.documents.names[kind], {})[record_id] = None
        self._storage.commit(changes)
        # The commit is durable: `trouble` tells of a snapshot that is not, and it is tried again.
        with suppress(StoreClosed):
            self._tend()

    def _tend(self) -> bool:
        """One step of a snapshot that is due or under way; whether there may be more to do."""
        if self._snapshots.running:
            return self._more()
        if self.snapshot_due:
            self._snapshot(self._snapshots.begin)
        return self._snapshots.running

    def _snapshot(self, act: Callable[[], T]) -> T:
        try:
            return act()
        except OSError as error:
            self.trouble = NO_SNAPSHOT.format(error=error.strerror or error)
            raise StoreClosed(self.trouble) from error

    def _expect_open(self) -> None:
        if self._storage.closed is not None:
            raise StoreClosed(self._storage.closed)


STILL_THERE = (
    "{trouble} What was taken out is still in older files: once that is mended, start Clerk again, "
    "and they go."
)
CLOSED = "The store was closed. Start Clerk again to go on."
NO_SNAPSHOT = (
    "The snapshot could not be written ({error}). Nothing is lost: the journal holds "
    "everything. See that the disk is well and has room."
)
