"""After a power cut at any step, what was acknowledged is there, and nothing by halves."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from tests.contract.samples import action, keep
from tests.store.folders import contents, opened
from tests.store.power import PowerCut, PowerDisk

FOLDER = Path("folder")


def live(disk: PowerDisk, acknowledged: list[int]) -> None:
    """Commit, close with a snapshot, open again, commit, and close with another."""
    for numbers in ((1, 2), (3, 4)):
        store = opened(FOLDER, disk, snapshot_over=0)
        for number in numbers:
            keep(store, action(number), action(number + 10))
            acknowledged.append(number)
        store.close()


def survivors(state: dict[Path, bytes]) -> list[int]:
    """Opened on a disk whose power stays on, and shut again without a trace of trouble."""
    actions, entries = contents(opened(FOLDER, PowerDisk(state, steps=1_000)))
    numbers = list(range(1, len(entries) + 1))
    wanted = sorted(f"A{n}" for number in numbers for n in (number, number + 10))
    assert actions == [replace(action(), id=i, version=1) for i in wanted]
    return numbers


def test_no_power_cut_loses_what_was_acknowledged_or_keeps_half_a_commit() -> None:
    states = 0
    for steps in count():
        disk, acknowledged = PowerDisk({}, steps), list[int]()
        try:
            live(disk, acknowledged)
        except PowerCut:
            finished = False
        else:
            finished = True
        for state in disk.states():
            states += 1
            # One more than acknowledged may be there: the answer was cut off, not the commit.
            assert survivors(state) in (acknowledged, [*acknowledged, len(acknowledged) + 1])
        if finished:
            break
    assert states > 100


def test_what_a_reopened_store_shows_outlives_a_power_cut() -> None:
    for steps in range(20):
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
