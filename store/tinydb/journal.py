"""The journal as a file: it grows by one line a commit."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from store.tinydb.changes import Changes
from store.tinydb.disk import Disk
from store.tinydb.lines import Line


class Journal:
    """`size` is in bytes; `commits` is the number of the last commit in it or before it.

    `before` is the size of earlier journals that are in no snapshot yet. Whatever touches the
    disk may raise OSError.
    """

    def __init__(
        self,
        path: Path,
        disk: Disk,
        generation: int,
        *,
        commits: int,
        size: int = 0,
        before: int = 0,
    ) -> None:
        self.path = path
        self.generation = generation
        self.commits = commits
        self.size = size
        self.before = before
        self._disk = disk

    def open(self) -> None:
        """Make sure of the file and of all names in the folder."""
        self._disk.append(self.path, b"")
        self._disk.sync(self.path)
        self._disk.sync(self.path.parent)

    def line(self, changes: Changes) -> bytes:
        """The next line to append."""
        return Line(self.generation, self.commits + 1, changes).encode()

    def append(self, line: bytes) -> None:
        """Durable on return. When it fails, what was written of the line is taken back."""
        try:
            self._disk.append(self.path, line)
            self._disk.sync(self.path)
        except OSError:
            with suppress(OSError):
                self._disk.truncate(self.path, self.size)
            raise
        self.size += len(line)
        self.commits += 1

    def next(self, name: str) -> Journal:
        """The journal of the next generation, ready to be written to. This one stays as it is."""
        following = Journal(
            self.path.with_name(name), self._disk, self.generation + 1, commits=self.commits
        )
        following.open()
        return following
