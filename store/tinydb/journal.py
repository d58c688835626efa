"""The journal as a file: it grows by one line a commit, and starts anew with each snapshot."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from store.tinydb.changes import Changes
from store.tinydb.disk import Disk
from store.tinydb.lines import Line, Replay


class Journal:
    """`size` is in bytes. Whatever touches the disk may raise OSError."""

    def __init__(self, path: Path, disk: Disk, generation: int, replayed: Replay) -> None:
        self.generation = generation
        self.size = replayed.size
        self._path = path
        self._disk = disk
        self._number = len(replayed.changes)

    def open(self, dropped: int) -> None:
        """Make sure of the file and the names; cut off what was torn.

        What was replayed may never have been synced, and is about to be shown.
        """
        self._disk.append(self._path, b"")
        if dropped:
            self._disk.truncate(self._path, self.size)
        self._disk.sync(self._path)
        self._disk.sync(self._path.parent)

    def line(self, changes: Changes) -> bytes:
        """The next line to append."""
        return Line(self.generation, self._number + 1, changes).encode()

    def append(self, line: bytes) -> None:
        """Durable on return. When it fails, what was written of the line is taken back."""
        try:
            self._disk.append(self._path, line)
            self._disk.sync(self._path)
        except OSError:
            with suppress(OSError):
                self._disk.truncate(self._path, self.size)
            raise
        self.size += len(line)
        self._number += 1

    def start(self, generation: int) -> None:
        """Empty it: the snapshot of this generation holds all that was in it.

        No sync: should the old lines come back, they are known by their generation.
        """
        self._disk.truncate(self._path, 0)
        self.generation, self.size, self._number = generation, 0, 0
