"""Opening a folder: for reading beside whoever writes, or for writing alone."""

from __future__ import annotations

from pathlib import Path

from store.tinydb import names as files
from store.tinydb.disk import Disk
from store.tinydb.recovery import Found, recover
from usecases.ports.store import StoreClosed

TRIES = 5
"""A reader may find files gone that were there a moment before: then it looks again."""


def open_for_reading(disk: Disk, folder: Path) -> Found:
    """Nothing is made or changed. Raises StoreClosed."""
    for _ in range(TRIES - 1):
        try:
            return _read(disk, folder)
        except StoreClosed:
            continue
    return _read(disk, folder)


def _read(disk: Disk, folder: Path) -> Found:
    found = recover(disk, folder, disk.names(folder))
    if found.empty:
        raise StoreClosed(NO_STORE.format(folder=folder))
    return found


def open_for_writing(disk: Disk, folder: Path) -> Found:
    """Makes the folder and takes its lock; changes nothing else. Raises StoreClosed."""
    disk.make_folder(folder)
    holder = disk.lock(folder / files.LOCK)
    if holder is not None:
        who = f"process {holder}" if holder else "another process"
        raise StoreClosed(LOCKED.format(folder=folder, who=who))
    return recover(disk, folder, disk.names(folder))


NO_STORE = "There is no store in {folder}. Look for the right folder."
LOCKED = (
    "The store in {folder} is in use: a Clerk is running there ({who}), and only one may write. "
    "Use that one, or stop it and try again."
)
