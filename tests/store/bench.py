"""Measures the store. Run as: python -m tests.store.bench [FOLDER]

Times are in milliseconds: the median, and what one in a hundred exceeds.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from governance.actions import Action, Update
from store.keeper import Keeper
from store.tinydb.disk import FileDisk
from store.tinydb.store import TinyDbStore
from tests.contract.samples import NOW
from tests.contract.sqlite_store import SqliteStore
from tests.store.aged import LEAD, NOTE, REF, desk, grow
from tests.store.commands import NOTHING, best, clerk
from tests.store.folders import opened
from tests.store.zero_filled import DataSyncDisk, ZeroFilledDisk
from usecases.records import INDEXES, KINDS
from usecases.update_action import UpdateAction

TIMES = 400
ROUNDS = 30
DISKS: dict[str, type[FileDisk]] = {
    "append, fsync": FileDisk,
    "append, fdatasync": DataSyncDisk,
    "zero-filled, fdatasync": ZeroFilledDisk,
}


def say(what: str, times: list[float]) -> None:
    ordered = sorted(times)
    middle, most = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]
    sys.stdout.write(f"{what:58} {1e3 * middle:8.2f} {1e3 * most:8.2f}\n")


def timed(act: Callable[[], object], times: int = TIMES) -> list[float]:
    taken = []
    for _ in range(times):
        begin = perf_counter()
        act()
        taken.append(perf_counter() - begin)
    return taken


def put(store: Keeper) -> Callable[[], None]:
    """The store's part of an update: read the action, put it, its update and the entry."""

    def act() -> None:
        with store.work(LEAD, NOW) as w:
            seen = w.get(Action, REF)
            assert seen is not None
            w.put(seen)
            w.put(Update(id=f"{REF}/b{seen.version}", action=REF, at=NOW, recorded_by=LEAD,
                         rating="clear", note=NOTE))  # fmt: skip
            w.enter("action.update", REF)

    return act


def bare(path: Path) -> None:
    line = b"x" * 1_000
    with (path / "bare").open("ab", buffering=0) as file:

        def act() -> None:
            file.write(line)
            os.fsync(file.fileno())

        say("bare append of 1 KB and fsync", timed(act))


def sizes(path: Path) -> None:
    for size in (1_000, 30_000):
        folder = path / str(size)
        grow(folder, size)
        say(f"open {size:,} records", timed(partial(open_and_close, folder), 9))
        with closing(opened(folder, snapshot_over=1_000_000)) as store:
            say(f"one update at {size:,} records, snapshots included", timed(put(store), 2_000))
            say(f"a step of a snapshot at {size:,} records", steps(store))
            say(f"desk.do_now(UpdateAction) at {size:,} records", timed(update(store), 20))


def commands(path: Path) -> None:
    """From nothing to the end of the process, no server running; the least of seven."""
    data = path / "data"
    grow(data / "store", 30_000)
    nothing, _ = best(data, NOTHING)
    sys.stdout.write(f"{'python -c pass':58} {1e3 * nothing:8.2f}\n")
    for words in (("--help",), ("ledger", "head"), ("calendar", "export", "BMG")):
        taken, _ = best(data, clerk(*words))
        what = f"clerk {' '.join(words)} at 30,000 records"
        sys.stdout.write(f"{what:58} {1e3 * taken:8.2f} {taken / nothing:7.1f} times that\n")


def open_and_close(folder: Path) -> None:
    opened(folder).close()


def steps(store: TinyDbStore) -> list[float]:
    todo = store.snapshot_steps()
    return timed(lambda: next(todo, None), 40)


def ways(path: Path) -> None:
    """In turns, so that whatever else the disk is doing meets all of them alike."""
    with ExitStack() as leave:
        stores: dict[str, Keeper] = {}
        for number, (name, disk) in enumerate(DISKS.items()):
            grow(path / f"disk{number}", 1_000)
            stores[name] = leave.enter_context(closing(opened(path / f"disk{number}", disk())))
        stores["SQLite"] = leave.enter_context(closing(sqlite(path, stores["append, fsync"])))
        parts: dict[str, list[float]] = {name: [] for name in stores}
        whole: dict[str, list[float]] = {name: [] for name in stores}
        for _ in range(ROUNDS):
            for name, store in stores.items():
                parts[name] += timed(put(store), 50)
                whole[name] += timed(update(store), 20)
        for name in stores:
            say(f"the store's part of an update: {name}", parts[name])
        for name in stores:
            say(f"desk.do_now(UpdateAction): {name}", whole[name])


def sqlite(path: Path, like: Keeper) -> SqliteStore:
    store = SqliteStore(path / "bench.sqlite", KINDS, INDEXES)
    store._keep([record for kind in KINDS.values() for record in like.shelf.all(kind)], [], False)
    return store


def update(store: Keeper) -> Callable[[], object]:
    at = desk(store)
    return lambda: at.do_now(LEAD, UpdateAction(REF, "on track"))


if __name__ == "__main__":
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        sys.stdout.write(f"milliseconds {'median':>54} {'99 %':>8}\n")
        for measure in (bare, ways, sizes, commands):
            measure(Path(name))
