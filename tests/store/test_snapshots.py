"""Snapshots: checked, taken while serving, with a copy to go back to, and able to forget."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from store.tinydb import names
from store.tinydb.lines import Line
from store.tinydb.store import TinyDbStore
from tests.contract.samples import action, forget, keep
from tests.store.folders import contents, contents_of, files, opened, snapshot
from usecases.ports.store import StoreClosed


def two_snapshots(path: Path) -> TinyDbStore:
    """Generations 1 and 2, and a commit since."""
    store = opened(path)
    for number in (1, 2):
        keep(store, action(number))
        snapshot(store)
    keep(store, action(3))
    return store


def test_the_copy_before_and_the_journals_since_are_kept_and_no_more(tmp_path: Path) -> None:
    two_snapshots(tmp_path).close()
    assert sorted(files(tmp_path)) == [
        *("journal-000001", "journal-000002"),
        *("snapshot-000001.json", "snapshot-000001.json.sha256"),
        *("snapshot-000002.json", "snapshot-000002.json.sha256"),
    ]


def test_the_checksum_is_one_that_sha256sum_reads(tmp_path: Path) -> None:
    two_snapshots(tmp_path).close()
    check = ["sha256sum", "--check", "--strict", names.sidecar(1), names.sidecar(2)]
    said = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said == f"{names.snapshot(1)}: OK\n{names.snapshot(2)}: OK\n"


GO_BACK = (
    "The file snapshot-000002.json is not as it was written: its checksum is wrong. Nothing was "
    "changed. The copy before it, and every commit since, are in the folder. To go on from "
    "there: keep a copy of the whole folder, delete snapshot-000002.json and "
    "snapshot-000002.json.sha256 from it, and start Clerk again."
)


@pytest.mark.parametrize("name", [names.snapshot(2), names.sidecar(2)])
def test_any_wrong_byte_is_refused_and_the_way_back_loses_nothing(
    tmp_path: Path, name: str
) -> None:
    store = two_snapshots(tmp_path)
    after = contents(store)
    store.close()
    whole = (tmp_path / name).read_bytes()
    for at in range(0, len(whole), 7):
        (tmp_path / name).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        before = files(tmp_path)
        with pytest.raises(StoreClosed) as refused:
            opened(tmp_path)
        assert (str(refused.value), files(tmp_path)) == (GO_BACK, before)
    (tmp_path / names.snapshot(2)).unlink()
    (tmp_path / names.sidecar(2)).unlink()
    assert contents_of(tmp_path) == after


def test_where_nothing_leads_on_from_before_only_a_backup_helps(tmp_path: Path) -> None:
    two_snapshots(tmp_path).close()
    (tmp_path / names.snapshot(2)).write_bytes(b"{}")
    (tmp_path / names.journal(1)).unlink()
    with pytest.raises(StoreClosed) as refused:
        opened(tmp_path)
    assert str(refused.value) == (
        "The file snapshot-000002.json is not as it was written: its checksum is wrong. Nothing "
        "was changed. Keep a copy of the whole folder, then put back the last backup that was "
        "known to be good with clerk restore, and start Clerk again."
    )


@pytest.mark.parametrize("name", [names.journal(1), names.journal(2)])
def test_a_missing_journal_is_noticed(tmp_path: Path, name: str) -> None:
    two_snapshots(tmp_path).close()
    (tmp_path / names.sidecar(2)).unlink()
    (tmp_path / names.journal(3)).write_bytes(b"")
    (tmp_path / name).unlink()
    with pytest.raises(StoreClosed, match=rf"^The file {name} is missing from the store\."):
        opened(tmp_path)


@pytest.mark.parametrize("number", [1, 2])
def test_a_missing_commit_is_noticed_across_journals(tmp_path: Path, number: int) -> None:
    two_snapshots(tmp_path).close()
    (tmp_path / names.sidecar(2)).unlink()
    (tmp_path / names.journal(number)).write_bytes(b"")
    (tmp_path / names.journal(3)).write_bytes(Line(3, 4, {}).encode())
    text = rf"^Commit {number + 1} is missing from journal-00000{number + 1}\."
    with pytest.raises(StoreClosed, match=text):
        opened(tmp_path)


def test_a_torn_journal_is_refused_when_a_later_one_goes_on(tmp_path: Path) -> None:
    two_snapshots(tmp_path).close()
    (tmp_path / names.sidecar(2)).unlink()
    journal = tmp_path / names.journal(1)
    journal.write_bytes(journal.read_bytes()[:-5])
    with pytest.raises(StoreClosed, match=r"^Line 1 of journal-000001 is damaged"):
        opened(tmp_path)


def test_commits_between_the_steps_are_kept(tmp_path: Path) -> None:
    store = opened(tmp_path)
    keep(store, *map(action, range(1, 1_201)))
    steps = 0
    for steps, _ in enumerate(store.snapshot_steps(), 1):
        keep(store, action(2_000 + steps))
        keep(store, replace(action(steps), title="Changed", version=1))
    after = contents(store)
    assert steps > 2
    assert len(after[0]) == 1_200 + steps
    store.close()
    assert contents_of(tmp_path) == after
    assert sorted(files(tmp_path)) == [
        *("journal-000000", "journal-000001"),
        *("snapshot-000001.json", "snapshot-000001.json.sha256"),
    ]


def test_whoever_stops_half_way_loses_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    keep(store, action(1))
    for stop in range(8):
        for number, _ in enumerate(store.snapshot_steps()):
            keep(store, action(100 * stop + number + 2))
            if number == stop:
                break
        after = contents(store)
        store.close()
        store = opened(tmp_path)
        assert contents(store) == after
    store.close()


def test_a_journal_that_has_grown_starts_a_snapshot_that_commits_carry_on(tmp_path: Path) -> None:
    store = opened(tmp_path, snapshot_over=10_000)
    for number in range(1, 60):
        keep(store, action(number))
    assert store.trouble is None
    after = contents(store)
    assert names.complete(frozenset(files(tmp_path))) != []
    store.close()
    assert contents_of(tmp_path) == after


def test_forgotten_text_is_in_no_file(tmp_path: Path) -> None:
    store = two_snapshots(tmp_path)
    keep(store, replace(action(2), title="Never to be seen again", version=1))
    steps = store.snapshot_steps()
    next(steps)
    next(steps)
    holding = [n for n, data in files(tmp_path).items() if b"Never to be" in data]
    assert len(holding) >= 2
    forget(store, replace(action(2), version=2))
    assert list(steps) == []
    assert [n for n, data in files(tmp_path).items() if b"Never to be" in data] == []
    keep(store, action(4))
    after = contents(store)
    store.close()
    assert contents_of(tmp_path) == after
    newest = names.complete(frozenset(files(tmp_path)))[-1]
    (tmp_path / names.snapshot(newest)).unlink()
    (tmp_path / names.sidecar(newest)).unlink()
    assert contents_of(tmp_path) == after


def test_a_copy_opens_as_the_store_it_was_taken_from(tmp_path: Path) -> None:
    store = two_snapshots(tmp_path / "first")
    before = contents(store)
    copy = store.copy()
    keep(store, action(4))
    store.close()
    (tmp_path / "second").mkdir()
    (tmp_path / "second" / names.OLD_SNAPSHOT).write_bytes(b"".join(copy))
    second = opened(tmp_path / "second")
    assert contents(second) == before
    keep(second, action(5))
    snapshot(second)
    keep(second, action(6))
    after = contents(second)
    second.close()
    assert contents_of(tmp_path / "second") == after


def test_a_closed_store_takes_no_snapshot(tmp_path: Path) -> None:
    store = two_snapshots(tmp_path)
    store.close()
    with pytest.raises(StoreClosed, match=r"^The store was closed\."):
        snapshot(store)
