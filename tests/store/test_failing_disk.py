"""A disk that fails: nothing is half kept, and nothing more is taken until it is reopened."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from store.tinydb.disk import FileDisk
from tests.contract.samples import action, forget, keep
from tests.store.folders import contents, contents_of, files, opened, snapshot
from usecases.ports.store import StoreClosed


class FailingDisk(FileDisk):
    """Once armed, the steps named in `fails` raise; an append first writes half."""

    def __init__(self) -> None:
        super().__init__()
        self.fails: set[str] = set()
        self.error: BaseException = OSError(errno.ENOSPC, "No space left on device")

    def write(self, path: Path, data: bytes) -> None:
        self._fail("write")
        super().write(path, data)

    def append(self, path: Path, data: bytes) -> None:
        if "append" in self.fails:
            super().append(path, data[: len(data) // 2])
        self._fail("append")
        super().append(path, data)

    def truncate(self, path: Path, size: int) -> None:
        self._fail("truncate")
        super().truncate(path, size)

    def sync(self, path: Path) -> None:
        self._fail("sync")
        super().sync(path)

    def rename(self, old: Path, new: Path) -> None:
        self._fail("rename")
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        self._fail("remove")
        super().remove(path)

    def _fail(self, step: str) -> None:
        if step in self.fails:
            raise self.error


TEXT = (
    "The last change could not be written to the disk (No space left on device), so nothing "
    "of it was kept. See that the disk is well and has room, then start Clerk again."
)


@pytest.mark.parametrize("fails", [{"append"}, {"sync"}, {"append", "truncate"}])
def test_after_a_failed_write_it_reads_but_takes_nothing(tmp_path: Path, fails: set[str]) -> None:
    disk = FailingDisk()
    store = opened(tmp_path, disk)
    keep(store, action(1))
    before = contents(store)
    disk.fails = fails
    for _ in range(2):
        with pytest.raises(StoreClosed) as refused:
            keep(store, action(2))
        assert str(refused.value) == TEXT
        disk.fails = set()
    assert contents(store) == before
    store.close()
    assert contents_of(tmp_path) == before


def test_after_it_was_reopened_work_goes_on(tmp_path: Path) -> None:
    disk = FailingDisk()
    store = opened(tmp_path, disk)
    disk.fails = {"sync"}
    with pytest.raises(StoreClosed):
        keep(store, action(1))
    store.close()
    store = opened(tmp_path)
    keep(store, action(1))
    after = contents(store)
    store.close()
    assert contents_of(tmp_path) == after


def test_an_interrupted_commit_leaves_the_store_refusing(tmp_path: Path) -> None:
    disk = FailingDisk()
    store = opened(tmp_path, disk)
    disk.fails, disk.error = {"sync"}, KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        keep(store, action(1))
    disk.fails = set()
    with pytest.raises(StoreClosed, match=r"^A commit was interrupted"):
        keep(store, action(1))
    store.close()


NO_SNAPSHOT = (
    "The snapshot could not be written (No space left on device). Nothing is lost: the "
    "journal holds everything. See that the disk is well and has room."
)


@pytest.mark.parametrize("step", ["write", "append", "sync", "rename", "remove"])
def test_a_snapshot_that_fails_at_the_end_loses_nothing(tmp_path: Path, step: str) -> None:
    opened(tmp_path, snapshot_over=0).close()
    disk = FailingDisk()
    store = opened(tmp_path, disk)
    keep(store, action(1))
    before = contents(store)
    snapshot(store)
    disk.fails = {step}
    with pytest.raises(StoreClosed) as refused:
        snapshot(store)
    assert (str(refused.value), store.trouble) == (NO_SNAPSHOT, NO_SNAPSHOT)
    assert contents(store) == before
    store.close()
    assert contents_of(tmp_path) == before


STILL_THERE = (
    f"{NO_SNAPSHOT} What was taken out is still in older files: once that is mended, start Clerk "
    "again, and they go."
)


@pytest.mark.parametrize("step", ["write", "rename"])
def test_a_forgetting_that_fails_says_so_and_is_finished_at_the_next_opening(
    tmp_path: Path, step: str
) -> None:
    disk = FailingDisk()
    store = opened(tmp_path, disk)
    keep(store, replace(action(1), title="Not to be kept"))
    disk.fails = {step}
    with pytest.raises(StoreClosed) as refused:
        forget(store, replace(action(1), version=1))
    assert str(refused.value) == STILL_THERE
    disk.fails = set()
    keep(store, action(2))
    after = contents(store)
    store.close()
    assert [name for name, data in files(tmp_path).items() if b"Not to be kept" in data] != []
    again = FailingDisk()
    again.fails = {step}
    store = opened(tmp_path, again)
    assert (contents(store), store.trouble) == (after, NO_SNAPSHOT)
    store.close()
    assert contents_of(tmp_path) == after
    assert [name for name, data in files(tmp_path).items() if b"Not to be kept" in data] == []


@pytest.mark.parametrize("step", ["write", "rename"])
def test_a_snapshot_that_fails_while_serving_holds_nothing_up(tmp_path: Path, step: str) -> None:
    disk = FailingDisk()
    store = opened(tmp_path, disk, snapshot_over=0)
    disk.fails = {step}
    keep(store, *map(action, range(1, 9)))
    troubles = []
    for number in range(9, 40):
        keep(store, action(number))
        troubles.append(store.trouble)
        if number == 19:
            disk.fails = set()
    after = contents(store)
    assert (troubles[10], troubles[-1]) == (NO_SNAPSHOT, None)
    store.close()
    assert contents_of(tmp_path) == after
