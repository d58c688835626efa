"""Opening: the same as before, whatever the last write came to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from store.tinydb.lines import Line
from tests.contract.samples import action, ask, keep
from tests.store.folders import (
    JOURNAL,
    Contents,
    contents,
    contents_of,
    files,
    opened,
    put_back,
    reading,
    snapshot,
)
from usecases.ports.store import StoreClosed


def three_commits(path: Path, *, then_snapshot: bool = False) -> tuple[Contents, Contents]:
    """What the store held before its last commit, and at the end."""
    store = opened(path)
    keep(store, action(1, hours=1), ask())
    keep(store, action(2), replace(action(1), version=1))
    before = contents(store)
    keep(store, action(3), action(4, group="SLG"), verb="the last")
    after = contents(store)
    if then_snapshot:
        snapshot(store)
    store.close()
    return before, after


@pytest.mark.parametrize("then_snapshot", [False, True])
def test_opened_again_it_holds_the_same(tmp_path: Path, then_snapshot: bool) -> None:
    _, after = three_commits(tmp_path, then_snapshot=then_snapshot)
    assert contents_of(tmp_path) == after
    assert contents_of(tmp_path) == after


def test_an_ask_is_remembered_when_opened_again(tmp_path: Path) -> None:
    three_commits(tmp_path)
    store = opened(tmp_path)
    with store.work("amara", store_now := contents(store)[1][0].at) as w:
        assert (w.ask(ask()), w.now) == (False, store_now)
    store.close()


def test_a_last_line_torn_at_any_byte_is_dropped_and_cut_off(tmp_path: Path) -> None:
    before, after = three_commits(tmp_path)
    whole = (tmp_path / JOURNAL).read_bytes()
    good = whole[: whole.rindex(b"\n", 0, -1) + 1]
    for size in range(len(good), len(whole)):
        (tmp_path / JOURNAL).write_bytes(whole[:size])
        store = opened(tmp_path)
        assert (store.dropped, contents(store)) == (size - len(good), before)
        store.close()
        assert (tmp_path / JOURNAL).read_bytes() == good
    put_back(tmp_path, {JOURNAL: whole})
    assert contents_of(tmp_path) == after


def test_a_last_line_with_any_byte_wrong_is_dropped(tmp_path: Path) -> None:
    before, _ = three_commits(tmp_path)
    whole = (tmp_path / JOURNAL).read_bytes()
    start = whole.rindex(b"\n", 0, -1) + 1
    for at in range(start, len(whole)):
        wrong = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        (tmp_path / JOURNAL).write_bytes(wrong)
        assert contents_of(tmp_path) == before


def test_work_goes_on_after_a_torn_line(tmp_path: Path) -> None:
    three_commits(tmp_path)
    whole = (tmp_path / JOURNAL).read_bytes()
    (tmp_path / JOURNAL).write_bytes(whole[:-5])
    store = opened(tmp_path)
    keep(store, action(5))
    after = contents(store)
    store.close()
    assert contents_of(tmp_path) == after


ADVICE = (
    "Nothing was changed. Keep a copy of the whole folder, then put back the last backup "
    "that was known to be good with clerk restore, and start Clerk again."
)


def refusal(path: Path) -> str:
    """Why the store does not open; it must leave the folder as it was."""
    before = files(path)
    with pytest.raises(StoreClosed) as refused:
        opened(path)
    assert files(path) == before
    return str(refused.value)


@pytest.mark.parametrize("number", [1, 2])
def test_a_damaged_line_before_good_ones_is_refused(tmp_path: Path, number: int) -> None:
    three_commits(tmp_path)
    lines = (tmp_path / JOURNAL).read_bytes().splitlines(keepends=True)
    lines[number - 1] = lines[number - 1].replace(b"threshold", b"thresh0ld")
    (tmp_path / JOURNAL).write_bytes(b"".join(lines))
    assert refusal(tmp_path) == (
        f"Line {number} of {JOURNAL} is damaged, and good lines follow it, so this is not "
        f"just a write that was cut off. {ADVICE}"
    )


def test_a_missing_line_is_refused(tmp_path: Path) -> None:
    three_commits(tmp_path)
    first, _, third = (tmp_path / JOURNAL).read_bytes().splitlines(keepends=True)
    (tmp_path / JOURNAL).write_bytes(first + third)
    assert refusal(tmp_path) == f"Commit 2 is missing from {JOURNAL}. {ADVICE}"


def test_what_makes_no_record_is_refused_by_name(tmp_path: Path) -> None:
    three_commits(tmp_path)
    (tmp_path / JOURNAL).write_bytes(Line(0, 1, {"action": {"A1": {"id": "A1"}}}).encode())
    assert refusal(tmp_path) == (
        f"The action 'A1' cannot be read: Object missing required field `group`. {ADVICE}"
    )


def test_read_only_writes_nothing_and_takes_nothing(tmp_path: Path) -> None:
    before, _ = three_commits(tmp_path)
    whole = (tmp_path / JOURNAL).read_bytes()
    (tmp_path / JOURNAL).write_bytes(whole[:-5])
    kept = files(tmp_path)
    store = reading(tmp_path)
    assert contents(store) == before
    with pytest.raises(StoreClosed, match=r"^The store was opened for reading only\."):
        keep(store, action(5))
    store.close()
    assert files(tmp_path) == kept


def test_read_only_while_another_writes(tmp_path: Path) -> None:
    writer = opened(tmp_path)
    keep(writer, action(1))
    reader = reading(tmp_path)
    keep(writer, action(2))
    assert [found.id for found in contents(reader)[0]] == ["A1"]
    assert contents(reading(tmp_path)) == contents(writer)
    writer.close()


def test_read_only_where_there_is_no_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreClosed) as refused:
        reading(tmp_path / "nowhere")
    assert str(refused.value) == (
        f"There is no store in {tmp_path / 'nowhere'}. Look for the right folder."
    )
    assert list(tmp_path.iterdir()) == []
