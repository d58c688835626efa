"""A real process, killed at any moment or left without room: what it acknowledged is kept."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.contract.samples import action, keep
from tests.store.figures import figure, size
from tests.store.folders import NEVER, contents, contents_of, opened

ROOT = Path(__file__).parent.parent.parent
KILLS = size(6, 1_000)
FRESH = 25  # kills in one folder


def words(folder: Path, commits: int, snapshot_over: int, limit: int) -> list[str]:
    numbers = [str(number) for number in (commits, snapshot_over, limit)]
    return [sys.executable, "-m", "tests.store.writer", str(folder), *numbers]


def killed(folder: Path, after: int) -> int:
    """The last commit acknowledged by a writer that is killed once it has told of so many."""
    run = words(folder, 100_000, 2_000, 0)
    with subprocess.Popen(run, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(after)]
        writer.kill()
        told += writer.stdout.readlines()
    return int([line for line in told if line.endswith("\n")][-1])


def test_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    random = Random(17)
    for number in range(KILLS):
        folder = tmp_path / str(number // FRESH)
        told = killed(folder, random.randint(1, 40))
        actions, entries = contents_of(folder)
        # One more may be there: the kill cut off the answer, not the commit.
        assert len(entries) in (told, told + 1)
        wanted = [replace(action(n), version=1) for n in range(1, len(entries) + 1)]
        assert actions == sorted(wanted, key=lambda kept: kept.id)
    figure(f"{KILLS:,} kills while writing: 0 acknowledged changes lost, 0 kept by halves")


FULL = (
    "The last change could not be written to the disk (File too large), so nothing of it was "
    "kept. See that the disk is well and has room, then start Clerk again."
)
NO_SNAPSHOT = (
    "The snapshot could not be written (File too large). Nothing is lost: the journal holds "
    "everything. See that the disk is well and has room."
)


@pytest.mark.parametrize(
    ("snapshot_over", "commits", "wanted"), [(NEVER, 1_000, FULL), (3_000, 80, NO_SNAPSHOT)]
)
def test_a_full_disk_is_said_and_loses_nothing(
    tmp_path: Path, snapshot_over: int, commits: int, wanted: str
) -> None:
    run = words(tmp_path, commits, snapshot_over, 20_000)
    done = subprocess.run(run, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    *told, last = done.stdout.splitlines()
    assert last == wanted
    assert told == [str(number) for number in range(1, len(told) + 1)]
    store = opened(tmp_path)
    assert len(contents(store)[1]) == len(told) > 10
    keep(store, action(len(told) + 1))
    after = contents(store)
    store.close()
    assert contents_of(tmp_path) == after
