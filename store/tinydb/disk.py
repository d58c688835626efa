"""The few things the store asks of a disk, so that a test can let any of them fail."""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

APPEND = os.O_WRONLY | os.O_CREAT | os.O_APPEND
REPLACE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


class Disk(Protocol):
    """Nothing is durable before `sync`: of a file its bytes, of a folder its names.

    Every method may raise OSError.
    """

    def make_folder(self, path: Path) -> None:
        """With the folders above it, and durably; for its owner's eyes only."""

    def read(self, path: Path) -> bytes | None:
        """None where there is no such file."""

    def write(self, path: Path, data: bytes) -> None:
        """Make the file hold just these bytes."""

    def append(self, path: Path, data: bytes) -> None: ...

    def truncate(self, path: Path, size: int) -> None: ...

    def sync(self, path: Path) -> None: ...

    def rename(self, old: Path, new: Path) -> None: ...

    def remove(self, path: Path) -> None:
        """Harmless where there is no such file."""

    def names(self, path: Path) -> frozenset[str]:
        """What is in the folder; nothing where there is no such folder."""

    def lock(self, path: Path) -> str | None:
        """Hold the file until `close`, or until the process ends in whatever way.

        Gives back None, or who holds it where another does: the number of its process, or "".
        """

    def close(self) -> None: ...


class FileDisk:
    """Files are kept open: the kernel tells a failed write only to who held the file then."""

    def __init__(self) -> None:
        self._open: dict[Path, int] = {}

    def make_folder(self, path: Path) -> None:
        if not path.is_dir():
            self.make_folder(path.parent)
            path.mkdir(mode=0o700, exist_ok=True)
            self.sync(path.parent)

    def read(self, path: Path) -> bytes | None:
        return path.read_bytes() if path.exists() else None

    def write(self, path: Path, data: bytes) -> None:
        self._forget(path)
        _write(self._handle(path, REPLACE), data)

    def append(self, path: Path, data: bytes) -> None:
        _write(self._handle(path, APPEND), data)

    def truncate(self, path: Path, size: int) -> None:
        os.ftruncate(self._handle(path, APPEND), size)

    def sync(self, path: Path) -> None:
        if path in self._open:
            os.fsync(self._open[path])
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        self._forget(old)
        self._forget(new)
        old.replace(new)

    def remove(self, path: Path) -> None:
        self._forget(path)
        path.unlink(missing_ok=True)

    def names(self, path: Path) -> frozenset[str]:
        return frozenset(os.listdir(path)) if path.is_dir() else frozenset()

    def lock(self, path: Path) -> str | None:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 20).decode("ascii", "replace")
            os.close(handle)
            return holder.strip()
        self._open[path] = handle
        # The number only helps whoever is refused: a full disk must not keep anybody out.
        with suppress(OSError):
            os.ftruncate(handle, 0)
            os.write(handle, b"%d\n" % os.getpid())
        return None

    def close(self) -> None:
        for path in tuple(self._open):
            self._forget(path)

    def _handle(self, path: Path, flags: int) -> int:
        if path not in self._open:
            self._open[path] = os.open(path, flags, 0o600)
        return self._open[path]

    def _forget(self, path: Path) -> None:
        if path in self._open:
            os.close(self._open.pop(path))


def _write(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
