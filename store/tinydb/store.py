"""The store in a folder: `snapshot.json`, and `journal` with the commits since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from governance.record import Index, Record
from store.documents import document
from store.keeper import Keeper
from store.tinydb import snapshot
from store.tinydb.changes import Changes, apply
from store.tinydb.disk import Disk, FileDisk
from store.tinydb.journal import Journal
from store.tinydb.lines import ADVICE, replay
from store.tinydb.mirror import Mirror
from store.tinydb.storage import JournalStorage
from store.tinydb.table import JournalDB
from usecases.ports.store import StoreClosed


class TinyDbStore(Keeper):
    """One process writes at a time. `db` is the TinyDB over the same tables.

    `snapshot_over`: closing writes a snapshot when the journal holds more bytes than this.
    `read_only`: nothing is made, cut or written; another process may be serving meanwhile.
    `dropped` is how many bytes of a torn commit were left out at opening.
    Raises StoreClosed when what is in the folder cannot be trusted, OSError as the disk does.
    """

    def __init__(
        self,
        path: Path,
        kinds: Mapping[str, type[Record]],
        indexes: Iterable[Index[Any]],
        *,
        disk: Disk | None = None,
        snapshot_over: int = 1_000_000,
        read_only: bool = False,
    ) -> None:
        super().__init__(kinds, indexes)
        self._names = {kind: name for name, kind in kinds.items()}
        self._path = path / "snapshot.json"
        self._disk = disk or FileDisk()
        self._snapshot_over = snapshot_over
        # The journal first: were it read last, a snapshot might come between and be missed.
        journal = self._disk.read(path / "journal")
        kept = self._disk.read(self._path)
        if read_only and journal is None and kept is None:
            raise StoreClosed(f"There is no store in {path}. Look for the right folder.")
        self._load(path / "journal", journal or b"", kept, READ_ONLY if read_only else None)

    def _load(self, path: Path, journal: bytes, kept: bytes | None, closed: str | None) -> None:
        base = snapshot.load(kept)
        replayed = replay(journal, base.generation)
        for changes in replayed.changes:
            apply(base.tables, changes)
        mirror = Mirror({name: kind for kind, name in self._names.items()}, self.shelf)
        try:
            mirror.fill(base.tables)
        except ValueError as error:
            raise StoreClosed(f"{error} {ADVICE}") from error
        self.dropped = replayed.dropped
        self._journal = Journal(path, self._disk, base.generation, replayed)
        self._storage = JournalStorage(base.tables, self._journal, mirror, self.lock, closed)
        self.db = JournalDB(storage=lambda: self._storage)
        if closed is None:
            self._disk.make_folder(path.parent)
            self._journal.open(replayed.dropped)

    def _keep(self, records: Sequence[Record]) -> None:
        changes: Changes = {}
        for record in records:
            changes.setdefault(self._names[type(record)], {})[record.id] = document(record)
        self._storage.commit(changes)

    def close(self) -> None:
        """Raises StoreClosed if the snapshot fails; the journal then still holds everything."""
        with self.lock:
            closed, self._storage.closed = self._storage.closed, self._storage.closed or CLOSED
            try:
                if closed is None and self._journal.size > self._snapshot_over:
                    self._snapshot()
            except OSError as error:
                raise StoreClosed(NO_SNAPSHOT.format(error=error.strerror or error)) from error
            finally:
                self._disk.close()

    def _snapshot(self) -> None:
        generation = self._journal.generation + 1
        snapshot.save(self._path, self._disk, snapshot.Snapshot(generation, self._storage.tables))
        self._journal.start(generation)


READ_ONLY = "The store was opened for reading only. Ask the running Clerk to make the change."
CLOSED = "The store was closed. Start Clerk again to go on."
NO_SNAPSHOT = (
    "The snapshot could not be written ({error}). Nothing is lost: the journal holds "
    "everything. See that the disk is well and has room."
)
