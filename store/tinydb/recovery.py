"""Finding out what a folder holds: the newest good snapshot, and the journals since."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from store.tinydb import names as files
from store.tinydb.changes import Tables, apply
from store.tinydb.disk import Disk
from store.tinydb.journal import Journal
from store.tinydb.lines import ADVICE, DAMAGED, Replay, replay
from store.tinydb.snapshot import Folded, load, sealed
from store.upcast import Document
from usecases.ports.store import StoreClosed


@dataclass(frozen=True, slots=True)
class Part:
    """One journal, with how much of it is good."""

    name: str
    generation: int
    replayed: Replay


@dataclass(frozen=True, slots=True)
class Found:
    """`base` is the snapshot; the commits since are in the parts.

    `start` names the first journal, to be made where there is none yet.
    """

    base: Folded
    parts: list[Part]
    start: str

    @property
    def dropped(self) -> int:
        return sum(part.replayed.dropped for part in self.parts)

    @property
    def empty(self) -> bool:
        return not self.parts and not self.base.tables

    def tables(self) -> Tables:
        """Everything, as it is now. Raises StoreClosed."""
        tables = self.base.unfolded()
        for part in self.parts:
            for changes in part.replayed.changes:
                apply(tables, changes)
        return tables

    def since(self, name: str) -> dict[str, Document | None]:
        """What became of one table's documents after the snapshot."""
        every = (changes for part in self.parts for changes in part.replayed.changes)
        return {key: doc for changes in every for key, doc in changes.get(name, {}).items()}

    def journal(self, disk: Disk, folder: Path) -> Journal:
        """The one to go on with. Nothing is made or cut yet."""
        if self.parts:
            *earlier, last = self.parts
            before = sum(part.replayed.size for part in earlier)
            path, kept = folder / last.name, last.replayed
            sizes = {"size": kept.size, "before": before}
            return Journal(path, disk, last.generation, commits=kept.commits, **sizes)
        start, base = folder / self.start, self.base
        return Journal(start, disk, base.generation, commits=base.commits)

    def mend(self, disk: Disk, folder: Path) -> None:
        """Cut off what was torn; what was replayed may never have been synced, and is shown."""
        for part in self.parts:
            if part.replayed.dropped:
                disk.truncate(folder / part.name, part.replayed.size)
            disk.sync(folder / part.name)


def recover(disk: Disk, folder: Path, names: Set[str]) -> Found:
    """Changes nothing. Raises StoreClosed when the folder cannot be trusted, with what to do."""
    base, journals = _base(disk, folder, names)
    parts: list[Part] = []
    commits = base.commits
    for generation, name in enumerate(journals, base.generation):
        data = _read(disk, folder / name)
        _expect_whole(parts, data)
        replayed = replay(data, generation, commits, name)
        commits = replayed.commits
        parts.append(Part(name, generation, replayed))
    start = files.OLD_JOURNAL if files.OLD_SNAPSHOT in names else files.journal(0)
    return Found(base, parts, start)


def _base(disk: Disk, folder: Path, names: Set[str]) -> tuple[Folded, list[str]]:
    """What to start from, and the names of the journals that lead on from there."""
    numbered = files.complete(names)
    if numbered:
        base = _checked(disk, folder, names, numbered[-1])
        return base, list(_chain(names, base.generation))
    base = Folded()
    if files.OLD_SNAPSHOT in names:
        base = load(_read(disk, folder / files.OLD_SNAPSHOT))
    if not names & {files.OLD_SNAPSHOT, files.OLD_JOURNAL}:
        return base, list(_chain(names, 0)) if _journals(names) else []
    later = list(_chain(names, base.generation + 1, must=False))
    return base, [files.OLD_JOURNAL, *later] if files.OLD_JOURNAL in names or later else []


def _chain(names: Set[str], first: int, *, must: bool = True) -> Iterator[str]:
    """The journals from the first generation on. Raises StoreClosed when one is missing."""
    last = max(_journals(names), default=first - 1)
    for generation in range(first, max(last, first if must else last) + 1):
        if files.journal(generation) not in names:
            raise StoreClosed(ABSENT.format(name=files.journal(generation)))
        yield files.journal(generation)


def _journals(names: Set[str]) -> list[int]:
    numbers = {files.generation_of(name) for name in names}
    return [n for n in numbers if n is not None and files.journal(n) in names]


def _checked(disk: Disk, folder: Path, names: Set[str], generation: int) -> Folded:
    name = files.snapshot(generation)
    data = _read(disk, folder / name) if name in names else b""
    seal = _read(disk, folder / files.sidecar(generation))
    if sealed(data, name, seal):
        return load(data)
    raise StoreClosed(CORRUPT.format(name=name) + _way_back(disk, folder, names, generation))


def _way_back(disk: Disk, folder: Path, names: Set[str], generation: int) -> str:
    """How to go on from the copy before, when it is there with all that came after it."""
    bad = files.snapshot(generation), files.sidecar(generation)
    try:
        found = recover(disk, folder, names - {*bad})
    except StoreClosed:
        return ADVICE
    return GO_BACK.format(bad=bad[0], seal=bad[1]) if found.parts else ADVICE


def _expect_whole(parts: list[Part], data: bytes) -> None:
    """Only the last journal with anything in it may end in a torn line."""
    for part in parts:
        if data and part.replayed.dropped:
            number = len(part.replayed.changes) + 1
            raise StoreClosed(DAMAGED.format(number=number, name=part.name))


def _read(disk: Disk, path: Path) -> bytes:
    data = disk.read(path)
    if data is None:
        raise StoreClosed(ABSENT.format(name=path.name))
    return data


ABSENT = "The file {name} is missing from the store. " + ADVICE
CORRUPT = "The file {name} is not as it was written: its checksum is wrong. "
GO_BACK = (
    "Nothing was changed. The copy before it, and every commit since, are in the folder. "
    "To go on from there: keep a copy of the whole folder, delete {bad} and {seal} from it, "
    "and start Clerk again."
)
