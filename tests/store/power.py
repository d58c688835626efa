"""A disk in memory that can lose its power after any step, and every state it may be left in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import chain, combinations, product
from pathlib import Path

Step = Callable[["Disk"], None]


@dataclass
class Disk:
    """Names to file numbers, and file numbers to bytes."""

    names: dict[Path, int] = field(default_factory=dict)
    files: dict[int, bytes] = field(default_factory=dict)

    def state(self) -> dict[Path, bytes]:
        return {path: self.files.get(number, b"") for path, number in self.names.items()}


class PowerCut(Exception):
    """No more steps."""


class PowerDisk:
    """What was not synced may be lost, wholly or in part, but never out of order in one file.

    `steps` is after how many changes the power goes. With `any_names`, names that were made,
    changed or taken away since their folder was synced may be lost in any combination.
    """

    def __init__(self, kept: dict[Path, bytes], steps: int, *, any_names: bool = False) -> None:
        self._safe = Disk({path: n for n, path in enumerate(kept)}, dict(enumerate(kept.values())))
        self._seen = deepcopy(self._safe)
        self._pending: dict[int | None, list[tuple[Step, Step]]] = {}
        self.steps = steps
        self._numbers = len(kept)
        self._any_names = any_names

    def states(self) -> Iterator[dict[Path, bytes]]:
        """Each pending step counts or not; the last that counts may be half done."""
        choices = [
            _any_of(queue) if name is None and self._any_names else _in_order(queue)
            for name, queue in self._pending.items()
        ]
        for chosen in product(*choices):
            disk = deepcopy(self._safe)
            for step in chain.from_iterable(chosen):
                step(disk)
            yield disk.state()

    def make_folder(self, path: Path) -> None:
        """Every folder is there."""

    def read(self, path: Path) -> bytes | None:
        return self._seen.state().get(path)

    def write(self, path: Path, data: bytes) -> None:
        number = self._number(path)

        def put(disk: Disk, size: int) -> None:
            disk.files[number] = data[:size]

        self._step(number, lambda d: put(d, len(data)), lambda d: put(d, len(data) // 2))

    def append(self, path: Path, data: bytes) -> None:
        number = self._number(path)

        def put(disk: Disk, size: int) -> None:
            disk.files[number] = disk.files.get(number, b"") + data[:size]

        self._step(number, lambda d: put(d, len(data)), lambda d: put(d, len(data) // 2))

    def truncate(self, path: Path, size: int) -> None:
        number = self._number(path)

        def cut(disk: Disk) -> None:
            disk.files[number] = disk.files.get(number, b"")[:size]

        self._step(number, cut, cut)

    def sync(self, path: Path) -> None:
        self._count()
        for whole, _ in self._pending.pop(self._seen.names.get(path), []):
            whole(self._safe)

    def rename(self, old: Path, new: Path) -> None:
        def move(disk: Disk) -> None:
            if old in disk.names:
                disk.names[new] = disk.names.pop(old)

        self._step(None, move, move)

    def remove(self, path: Path) -> None:
        def drop(disk: Disk) -> None:
            disk.names.pop(path, None)

        if path in self._seen.names:
            self._step(None, drop, drop)

    def names(self, path: Path) -> frozenset[str]:
        return frozenset(name.name for name in self._seen.names if name.parent == path)

    def lock(self, _path: Path) -> None:
        """Nobody else is there."""

    def close(self) -> None:
        """Nothing is held open."""

    def _number(self, path: Path) -> int:
        if path not in self._seen.names:
            self._numbers += 1
            number = self._numbers

            def name(disk: Disk) -> None:
                disk.names[path] = number

            self._step(None, name, name)
        return self._seen.names[path]

    def _step(self, queue: int | None, whole: Step, torn: Step) -> None:
        self._count()
        whole(self._seen)
        self._pending.setdefault(queue, []).append((whole, torn))

    def _count(self) -> None:
        if self.steps == 0:
            raise PowerCut
        self.steps -= 1


def _in_order(queue: list[tuple[Step, Step]]) -> list[tuple[Step, ...]]:
    """The first so many of the steps; the last of them whole or torn."""
    wholes = [whole for whole, _ in queue]
    cuts = [tuple(wholes[:count]) for count in range(len(queue) + 1)]
    torn = [
        (*wholes[:count], torn) for count, (whole, torn) in enumerate(queue) if torn is not whole
    ]
    return cuts + torn


def _any_of(queue: list[tuple[Step, Step]]) -> list[tuple[Step, ...]]:
    wholes = [whole for whole, _ in queue]
    return [chosen for count in range(len(wholes) + 1) for chosen in combinations(wholes, count)]
