"""JSON lines, each on the disk before it counts; a last line torn by a crash is dropped."""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from typing import Any

import msgspec

FRESH = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


class Unreadable(Exception):
    """A line in the middle of the file cannot be read; the text says which."""


class Journal:
    """The file is made, with its folder, when it is not there."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._file = _opened(path)
        self._end = 0

    def lines(self, kind: Any) -> list[Any]:
        """Every whole line as `kind` (a type, or a union of tagged types). Call it first."""
        decoder = msgspec.json.Decoder(kind)
        raw = self._path.read_bytes().splitlines(keepends=True)
        found: list[Any] = []
        for number, line in enumerate(raw, start=1):
            try:
                found.append(decoder.decode(line))
            except msgspec.MsgspecError as error:
                if number < len(raw):
                    self.close()
                    raise Unreadable(f"Line {number} of {self._path.name}: {error}") from error
                break
            if not line.endswith(b"\n"):
                found.pop()
                break
            self._end += len(line)
        return found

    def append(self, line: object) -> None:
        """Raises OSError when it did not reach the disk; the next append writes over it."""
        data = memoryview(msgspec.json.encode(line) + b"\n")
        self._file.truncate(self._end)
        self._file.seek(self._end)
        while data:
            data = data[self._file.write(data) :]
        os.fsync(self._file.fileno())
        self._end = self._file.tell()

    def rewrite(self, lines: Iterable[object]) -> None:
        """Hold these lines instead: all of them or, where it raises OSError, what there was."""
        draft = self._path.with_name(self._path.name + ".new")
        with os.fdopen(os.open(draft, FRESH, 0o600), "wb") as file:
            file.writelines(msgspec.json.encode(line) + b"\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        draft.replace(self._path)
        self._file.close()
        self._file, self._end = _opened(self._path), size
        _sync_folder(self._path.parent)

    def close(self) -> None:
        self._file.close()


def _opened(path: Path) -> FileIO:
    """For its owner's eyes only."""
    return FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
