"""Two other ways to make a journal durable, kept to be measured against the one in use."""

from __future__ import annotations

import os
from pathlib import Path

from store.tinydb.disk import FileDisk

AHEAD = 1 << 20  # bytes


class DataSyncDisk(FileDisk):
    """Syncs bytes and size, not the times of the file."""

    def sync(self, path: Path) -> None:
        if path in self._open:
            os.fdatasync(self._open[path])
        else:
            super().sync(path)


class ZeroFilledDisk(DataSyncDisk):
    """Journals are filled with zeros ahead, so that a sync need not write their size."""

    def __init__(self) -> None:
        super().__init__()
        self._ends: dict[Path, int] = {}
        self._filled: dict[Path, int] = {}

    def read(self, path: Path) -> bytes | None:
        data = super().read(path)
        return None if data is None else data.rstrip(b"\0")

    def append(self, path: Path, data: bytes) -> None:
        if not path.name.startswith("journal"):
            super().append(path, data)
            return
        handle = self._handle(path, os.O_RDWR | os.O_CREAT)
        end = self._ends.setdefault(path, len(self.read(path) or b""))
        if end + len(data) > self._filled.get(path, 0):
            self._filled[path] = end + len(data) + AHEAD
            os.pwrite(handle, bytes(AHEAD + len(data)), end)
            os.fsync(handle)
        os.pwrite(handle, data, end)
        self._ends[path] = end + len(data)
