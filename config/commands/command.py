"""What a command is, and what it is given when it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from config.wiring.house import House

Option = str | bool | list[str] | None
Outcome = str | int | None
"""A sentence on what went wrong, an exit code, or None where all went well."""


class Gone(Exception):
    """Whoever gave the command takes no more of its answer."""


class Where(Enum):
    """Where a command runs while a Clerk is serving from the same data folder."""

    BESIDE = auto()  # in the server, over the socket; otherwise in a process of its own
    ALONE = auto()  # nowhere: it is refused until the server is stopped
    HERE = auto()  # in a process of its own; it does not touch the store


class Kind(Enum):
    """`READ`, `WRITE` and `PARTNERSHIP` name files of whoever types the command: bytes travel.

    `PARTNERSHIP` is a partnership's file; those it names travel with it.
    """

    TEXT = auto()
    TEXTS = auto()  # may be given several times
    FLAG = auto()
    READ = auto()
    WRITE = auto()
    PARTNERSHIP = auto()


@dataclass(frozen=True, slots=True)
class Argument:
    """Written as argparse wants it: `which` must be given, `--output` may be."""

    name: str
    help: str
    kind: Kind = Kind.TEXT
    metavar: str | None = None

    @property
    def key(self) -> str:
        return self.name.lstrip("-").replace("-", "_")


@dataclass(frozen=True, slots=True)
class Call:
    """`options` by argument; `files` holds what is in the files to read, by argument; for a
    partnership's file, those it names by argument/name.

    Of a file to write, `options` only says whether one was named.

    `out` takes bytes for the screen or the file the command writes, `err` a sentence. Both
    raise Gone.
    """

    options: Mapping[str, Option] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    out: Callable[[bytes], None] = lambda _: None
    err: Callable[[str], None] = lambda _: None

    def text(self, key: str) -> str:
        """Empty where nothing was given."""
        return str(self.options.get(key) or "")

    def texts(self, key: str) -> tuple[str, ...]:
        given = self.options.get(key)
        return tuple(given) if isinstance(given, list) else ()

    def flag(self, key: str) -> bool:
        return bool(self.options.get(key))

    def say(self, line: str) -> None:
        self.out(f"{line}\n".encode())


Act = Callable[["House", Call], Outcome]


@dataclass(frozen=True, slots=True)
class Command:
    """`name` in full, such as "calendar export"; `act` as module:function, imported when it runs.

    Without `writes` it opens the store for reading only when no Clerk is serving. `before` says
    that it has something to do even before anything was stored.
    """

    name: str
    help: str
    act: str
    where: Where = Where.BESIDE
    arguments: tuple[Argument, ...] = ()
    writes: bool = False
    before: bool = False

    def load(self) -> Act:
        module, _, function = self.act.partition(":")
        return cast("Act", getattr(import_module(module), function))
