"""The posts the console's platform shows, kept in a file that survives a crash.

It stands for Slack's own servers: it is no part of Clerk's store.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import RLock

import msgspec

from bot.console.journal import Journal
from bot.talk.notice import Notice


@dataclass(frozen=True, slots=True)
class Pin:
    """One post. `place` is person:ID or group:ID; `edited` is when it was last redrawn."""

    key: str
    place: str
    at: datetime
    notice: Notice
    edited: datetime | None = None


class Put(msgspec.Struct, frozen=True, tag="put"):
    key: str
    place: str
    at: datetime
    notice: Notice


class Edit(msgspec.Struct, frozen=True, tag="edit"):
    key: str
    at: datetime
    notice: Notice


class Board:
    """`path` None keeps the posts in memory only."""

    def __init__(self, path: Path | None) -> None:
        self._pins: dict[str, Pin] = {}
        self._puts: Counter[str] = Counter()
        self._journal = Journal(path) if path else None
        self._lock = RLock()  # a command of the command line comes on a thread of its own
        self.writes = 0
        if self._journal:
            for line in self._journal.lines(Put | Edit):
                self._apply(line)

    def put(self, key: str, place: str, at: datetime, notice: Notice) -> None:
        """Show a post. A second put with the same key shows nothing new, but is counted."""
        self._write(Put(key, place, at, notice))

    def edit(self, key: str, notice: Notice, at: datetime) -> None:
        """Show a post afresh, in its place. Raises KeyError when there is no such post."""
        if key not in self._pins:
            raise KeyError(key)
        self._write(Edit(key, at, notice))

    def rewrite(self, change: Callable[[Notice], Notice]) -> int:
        """Show every post as `change` makes it, and keep no other form of it in the file.

        Gives back how many are shown differently. Raises OSError, and nothing was changed.
        """
        with self._lock:
            pins = {k: replace(pin, notice=change(pin.notice)) for k, pin in self._pins.items()}
            if self._journal:
                self._journal.rewrite(line for pin in pins.values() for line in self._lines(pin))
            different = sum(pin != self._pins[key] for key, pin in pins.items())
            self._pins = pins
            self.writes += different
            return different

    def find(self, key: str) -> Pin | None:
        return self._pins.get(key)

    def sends(self, key: str) -> int:
        """How often a post was put, over all restarts: more than once is a doubled send."""
        return self._puts[key]

    def shown(self, place: str) -> tuple[Pin, ...]:
        """The posts of a place, oldest first."""
        return tuple(pin for pin in self._pins.values() if pin.place == place)

    def after(self, count: int) -> tuple[Pin, ...]:
        """The posts that came after the first `count`."""
        return tuple(self._pins.values())[count:]

    def __len__(self) -> int:
        return len(self._pins)

    def close(self) -> None:
        if self._journal:
            self._journal.close()

    def _lines(self, pin: Pin) -> Iterator[Put | Edit]:
        """What makes the same post again, and leaves it counted as often as it was put."""
        for _ in range(self._puts[pin.key]):
            yield Put(pin.key, pin.place, pin.at, pin.notice)
        if pin.edited is not None:
            yield Edit(pin.key, pin.edited, pin.notice)

    def _write(self, line: Put | Edit) -> None:
        with self._lock:
            if self._journal:
                self._journal.append(line)
            self._apply(line)
            self.writes += 1

    def _apply(self, line: Put | Edit) -> None:
        if isinstance(line, Edit):
            pin = self._pins[line.key]
            self._pins[line.key] = replace(pin, notice=line.notice, edited=line.at)
            return
        self._puts[line.key] += 1
        pin = Pin(line.key, line.place, line.at, line.notice)
        self._pins.setdefault(line.key, pin)
