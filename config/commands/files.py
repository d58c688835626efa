"""The files of whoever types a command: read before it runs, written after it went well."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from config.commands.command import Command, Gone, Kind, Option


class NoFile(Exception):
    """A file cannot be read or written; the text says which and why."""


def contents(command: Command, options: Mapping[str, Option]) -> dict[str, bytes]:
    """By argument, for those that name a file to read and were given. Raises NoFile."""
    named = {a.key: options[a.key] for a in command.arguments if a.kind is Kind.READ}
    found = {key: _read(str(path)) for key, path in named.items() if path}
    for argument in (a for a in command.arguments if a.kind is Kind.PARTNERSHIP):
        found |= _partnership(argument.key, str(options[argument.key]))
    return found


def target(command: Command, options: Mapping[str, Option]) -> str | None:
    """The file the command writes, where one was named."""
    named = (options[a.key] for a in command.arguments if a.kind is Kind.WRITE)
    return next((str(path) for path in named if path), None)


def plain(command: Command, options: Mapping[str, Option]) -> dict[str, Option]:
    """Without the files' names; of a file to write, whether there is one."""
    kinds = {a.key: a.kind for a in command.arguments}
    shown = {key: value for key, value in options.items() if kinds[key] is not Kind.READ}
    return {k: bool(v) if kinds[k] is Kind.WRITE else v for k, v in shown.items()}


def _partnership(key: str, path: str) -> dict[str, bytes]:
    """A file it names that cannot be read is left out: that is told of by its line."""
    from config.partnership_file.sources import others_named

    main = _read(path)
    found = {key: main}
    for name in others_named(main):
        with suppress(OSError, ValueError):
            found[f"{key}/{name}"] = (Path(path).parent / name).read_bytes()
    return found


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as wrong:
        raise NoFile(f"{path} cannot be read: {wrong.strerror}.") from wrong


def _show(octets: bytes) -> None:
    """Raises Gone where the screen is a pipe that nobody reads any more."""
    try:
        sys.stdout.buffer.write(octets)
        sys.stdout.buffer.flush()
    except BrokenPipeError as wrong:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else its end complains
        raise Gone from wrong


class Output:
    """Bytes to the screen, or to a file that is there only when `keep` was called.

    A file it makes is its owner's alone; one that was there keeps its rights.
    """

    def __init__(self, path: str | None) -> None:
        self._path = None if path is None else Path(path)
        self._file: BinaryIO | None = None

    def write(self, octets: bytes) -> None:
        """Raises NoFile or Gone."""
        if self._path is None:
            _show(octets)
            return
        try:
            self._file = self._file or self._begin(self._path)
            self._file.write(octets)
        except OSError as wrong:
            raise self._no_file(wrong) from wrong

    def keep(self) -> None:
        """Make it durable. Raises NoFile."""
        if self._path is None or self._file is None:
            return
        try:
            self._finish(self._path, self._file)
        except OSError as wrong:
            raise self._no_file(wrong) from wrong

    def drop(self) -> None:
        """Leave nothing behind of what was not kept."""
        if self._file is not None and not self._file.closed:
            name = str(self._file.name)
            self._file.close()
            if name != str(self._path):
                Path(name).unlink(missing_ok=True)

    def _begin(self, path: Path) -> BinaryIO:
        if path.exists() and not path.is_file():
            return path.open("wb")  # a device or a pipe cannot be replaced
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        os.close(handle)
        with suppress(FileNotFoundError):
            Path(name).chmod(path.stat().st_mode & 0o777)
        return Path(name).open("wb")

    def _finish(self, path: Path, file: BinaryIO) -> None:
        file.flush()
        name = Path(file.name)
        if name != path:
            os.fsync(file.fileno())
        file.close()
        if name != path:
            name.replace(path)

    def _no_file(self, wrong: OSError) -> NoFile:
        return NoFile(f"{self._path} cannot be written: {wrong.strerror}.")
