"""Putting one set of files in the place of another, wholly, also when the power goes.

A note of what has to be moved is written first. From then on it is done: whoever finds the
note, this process or the next that uses the folder, carries the moves through.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from config.backup.shelf import sync_folder

NOTE = "restore.todo"
DRAFT = "restoring-"


class Moves(msgspec.Struct, frozen=True):
    """Folders and files by name: `aside` go from the data folder to `kept`, then `bring` come
    from `draft` to the data folder."""

    draft: str
    kept: str
    aside: tuple[str, ...]
    bring: tuple[str, ...]


def replace(data: Path, moves: Moves) -> None:
    """Raises OSError; once the note is there, `finish` does what is left."""
    _sync_all(data / moves.draft)
    note = data / f"{NOTE}.new"
    with note.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(msgspec.json.encode(moves))
        file.flush()
        os.fsync(file.fileno())
        note.replace(data / NOTE)
        sync_folder(data)
        _carry_through(data, moves)


def finish(data: Path) -> bool:
    """Carry through what a process that ended left half done; says whether there was any."""
    with _noted(data) as moves:
        if moves is not None:
            _carry_through(data, moves)
        return moves is not None


def clear(data: Path) -> None:
    """Take away drafts that came to nothing. Only for whoever holds the store."""
    for draft in data.glob(f"{DRAFT}*"):
        shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def _noted(data: Path) -> Iterator[Moves | None]:
    """Waits while another process is at it."""
    try:
        file = (data / NOTE).open("rb")
    except (FileNotFoundError, NotADirectoryError):
        yield None
        return
    with file:
        fcntl.flock(file, fcntl.LOCK_EX)
        there = (data / NOTE).exists()
        yield msgspec.json.decode(file.read(), type=Moves) if there else None


def _carry_through(data: Path, moves: Moves) -> None:
    """Each move once, however often this is begun."""
    draft, kept = data / moves.draft, data / moves.kept
    kept.mkdir(mode=0o700, exist_ok=True)
    for name in moves.aside:
        if not (kept / name).exists() and (data / name).exists():
            (data / name).rename(kept / name)
    for name in moves.bring:
        if (draft / name).exists():
            (draft / name).rename(data / name)
    for folder in (kept, data):
        sync_folder(folder)
    shutil.rmtree(draft, ignore_errors=True)
    (data / NOTE).unlink(missing_ok=True)
    sync_folder(data)


def _sync_all(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        sync_folder(path)
