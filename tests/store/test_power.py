"""After a power cut at any step, what was acknowledged is there, and nothing by halves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from tests.contract.samples import action, forget, keep
from tests.store.figures import LONG, figure
from tests.store.folders import contents, opened
from tests.store.power import PowerCut, PowerDisk

FOLDER = Path("folder")
SECRET = "Not to be kept"
Life = Callable[[PowerDisk, list[int]], None]
State = dict[Path, bytes]


def live(disk: PowerDisk, acknowledged: list[int]) -> None:
    """Commit while snapshots go on, close with one, open again, and all that once more."""
    for numbers in ((1, 2, 3, 4, 5, 6), (7, 8)):
        store = opened(FOLDER, disk, snapshot_over=0)
        for number in numbers:
            keep(store, action(number), action(number + 10))
            acknowledged.append(number)
        store.close()


def life_that_forgets(disk: PowerDisk, acknowledged: list[int]) -> None:
    """The text of A1 is emptied; once that was acknowledged, the list has a 0 in it."""
    store = opened(FOLDER, disk, snapshot_over=400)
    keep(store, replace(action(1), title=SECRET), action(11))
    acknowledged.append(1)
    for _ in store.snapshot_steps():
        pass
    keep(store, action(2), action(12))
    acknowledged.append(2)
    forget(store, replace(action(1), version=1))
    acknowledged += [3, 0]
    keep(store, action(4), action(14))
    acknowledged.append(4)
    store.close()


def cuts(life: Life, *, any_names: bool) -> Iterator[tuple[list[int], State]]:
    """Every state the disk may be in after a power cut, with what was acknowledged by then."""
    for steps in count():
        disk, acknowledged = PowerDisk({}, steps, any_names=any_names), list[int]()
        try:
            life(disk, acknowledged)
        except PowerCut:
            finished = False
        else:
            finished = True
        yield from ((acknowledged, state) for state in disk.states())
        if finished:
            return


def survivors(state: State) -> list[int]:
    """Opened on a disk whose power stays on, without a trace of trouble."""
    actions, entries = contents(opened(FOLDER, PowerDisk(state, steps=1_000)))
    numbers = list(range(1, len(entries) + 1))
    wanted = sorted(f"A{n}" for number in numbers for n in (number, number + 10))
    assert actions == sorted(
        (replace(action(), id=i, version=1) for i in wanted), key=lambda kept: kept.id
    )
    return numbers


@pytest.mark.parametrize("any_names", [False, True] if LONG else [False])
def test_no_power_cut_loses_what_was_acknowledged_or_keeps_half_a_commit(any_names: bool) -> None:
    states = 0
    for acknowledged, state in cuts(live, any_names=any_names):
        states += 1
        # One more than acknowledged may be there: the answer was cut off, not the commit.
        assert survivors(state) in (acknowledged, [*acknowledged, len(acknowledged) + 1])
    assert states > 150
    order = "in any order" if any_names else "in order"
    figure(f"{states:,} states after power cuts, names {order}: 0 acknowledged changes lost")


@pytest.mark.parametrize("any_names", [False, True] if LONG else [False])
def test_what_was_forgotten_does_not_come_back(any_names: bool) -> None:
    states = cut_short = 0
    for acknowledged, state in cuts(life_that_forgets, any_names=any_names):
        disk = PowerDisk(state, steps=1_000)
        actions, entries = contents(opened(FOLDER, disk))
        commits = [number for number in acknowledged if number]
        assert len(entries) in (len(commits), len(commits) + 1)
        if len(entries) > 2:
            assert actions[0] == replace(action(1), version=2)
            cut_short += holding(state) != []
            assert [path for after in disk.states() for path in holding(after)] == []
        if 0 in acknowledged:
            states += 1
            assert holding(state) == []
    assert states > 20
    assert cut_short > 20
    figure(f"{states:,} states after forgetting: the text is in no file")
    figure(f"{cut_short:,} states in which it was cut short: in no file once it was opened again")


def holding(state: State) -> list[Path]:
    return [path for path, data in state.items() if SECRET.encode() in data]


def test_what_a_reopened_store_shows_outlives_a_power_cut() -> None:
    for steps in range(60):
        disk = PowerDisk({}, steps)
        with pytest.raises(PowerCut):
            live(disk, [])
        # Only the process died: what it wrote is seen, synced or not.
        disk.steps = 1_000
        shown = contents(opened(FOLDER, disk))
        for state in disk.states():
            assert contents(opened(FOLDER, PowerDisk(state, steps=1_000))) == shown


def test_the_power_disk_loses_what_is_not_synced() -> None:
    disk = PowerDisk({}, steps=5)
    disk.append(FOLDER / "a", b"12")
    assert next(disk.states()) == {}
    disk.sync(FOLDER / "a")
    disk.sync(FOLDER)
    disk.append(FOLDER / "a", b"3456")
    with pytest.raises(PowerCut):
        disk.append(FOLDER / "a", b"7")
    states = {state[FOLDER / "a"] for state in disk.states()}
    assert states == {b"12", b"1234", b"123456"}


def test_the_power_disk_may_lose_any_names() -> None:
    disk = PowerDisk({FOLDER / "a": b"1"}, steps=10, any_names=True)
    disk.append(FOLDER / "b", b"")
    disk.remove(FOLDER / "a")
    names = {tuple(sorted(path.name for path in state)) for state in disk.states()}
    assert names == {(), ("a",), ("a", "b"), ("b",)}
