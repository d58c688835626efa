"""Writing snapshots while the store serves: in steps, from a view that no longer changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from store.tinydb import names as files
from store.tinydb.disk import Disk
from store.tinydb.snapshot import Snapshot, pieces, seal
from store.tinydb.storage import JournalStorage


class Snapshots:
    """At most one at a time; the lock of the store is held by whoever calls.

    Commits go to the next generation's journal from the moment one is begun, so there is
    nothing to switch at the end, and breaking off at any step loses nothing.
    """

    def __init__(self, folder: Path, disk: Disk, storage: JournalStorage) -> None:
        self._folder = folder
        self._disk = disk
        self._storage = storage
        self._steps: Iterator[None] | None = None

    @property
    def running(self) -> bool:
        return self._steps is not None

    def begin(self) -> None:
        """One that is under way is given up: what it froze is older. Raises OSError."""
        self._steps = None
        journal = self._storage.journal.next(files.journal(self._storage.journal.generation + 1))
        view = Snapshot(journal.generation, journal.commits, self._storage.tables).frozen()
        # One assignment, so that nothing can come between the old journal and the new.
        self._storage.journal = journal
        self._steps = self._write(view)

    def step(self) -> bool:
        """Go on a little; says whether there is more to do. Raises OSError, and gives up."""
        steps, self._steps = self._steps, None
        for _ in steps or ():
            self._steps = steps
            return True
        return False

    def prune(self, generation: int) -> None:
        """Take away what is no longer needed, now that there is a snapshot of a generation."""
        unneeded = files.unneeded(self._disk.names(self._folder), generation)
        for name in unneeded:
            self._disk.remove(self._folder / name)
        if unneeded:
            self._disk.sync(self._folder)

    def _write(self, view: Snapshot) -> Iterator[None]:
        path = self._folder / files.snapshot(view.generation)
        draft = path.with_name(path.name + files.DRAFT)
        digest = sha256()
        try:
            self._disk.write(draft, b"")
            for piece in pieces(view):
                digest.update(piece)
                self._disk.append(draft, piece)
                self._disk.sync(draft)
                yield
            self._publish(draft, path)
            yield
            sidecar = path.with_name(files.sidecar(view.generation))
            draft = sidecar.with_name(sidecar.name + files.DRAFT)
            self._disk.write(draft, seal(digest.hexdigest(), path.name))
            self._disk.sync(draft)
            self._publish(draft, sidecar)
        except OSError:
            with suppress(OSError):
                self._disk.remove(draft)
            raise
        yield
        self.prune(view.generation)

    def _publish(self, draft: Path, path: Path) -> None:
        self._disk.rename(draft, path)
        self._disk.sync(path.parent)
