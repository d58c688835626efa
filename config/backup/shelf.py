"""The folder of backups: one file each, named by when it was made."""

from __future__ import annotations

import os
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

PATTERN = "clerk-%Y-%m-%dT%H%M%SZ.age"
_NAME = re.compile(r"clerk-\d{4}-\d\d-\d\dT\d{6}Z\.age")


class Shelf:
    """Other files in the folder are left alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, at: datetime, octets: bytes) -> Path:
        """Wholly there or not at all, for its owner's eyes only. Raises OSError."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._folder, prefix=".clerk-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(octets)
                file.flush()
                os.fsync(file.fileno())
            path = self._path(at)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        sync_folder(self._folder)
        return path

    def moments(self) -> tuple[datetime, ...]:
        """When each was made, in UTC, the oldest first."""
        names = os.listdir(self._folder) if self._folder.is_dir() else []
        found = (name for name in names if _NAME.fullmatch(name))
        return tuple(sorted(datetime.strptime(n, PATTERN).replace(tzinfo=UTC) for n in found))

    def drop(self, moment: datetime) -> None:
        """Raises OSError."""
        self._path(moment).unlink(missing_ok=True)

    def _path(self, moment: datetime) -> Path:
        return self._folder / moment.astimezone(UTC).strftime(PATTERN)


def sync_folder(folder: Path) -> None:
    """Make its names durable. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
