"""Replacing is done wholly, wherever the process ends in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from config.backup.replace import NOTE, Moves, clear, finish, replace

MOVES = Moves("restoring-1", "before-1", ("store", "clock.json"), ("store", "console.jsonl"))


def laid_out(data: Path) -> Path:
    """Old: store, clock, key. New: store and board."""
    for folder, text in ((data / "store", "old"), (data / "restoring-1" / "store", "new")):
        folder.mkdir(parents=True)
        (folder / "journal").write_text(text)
    (data / "clock.json").write_text("old")
    (data / "secret.key").write_text("key")
    (data / "restoring-1" / "console.jsonl").write_text("new")
    return data


def texts(data: Path) -> dict[str, str]:
    found = (path for path in data.rglob("*") if path.is_file())
    return {str(path.relative_to(data)): path.read_text() for path in found}


DONE = {
    "store/journal": "new",
    "console.jsonl": "new",
    "secret.key": "key",
    "before-1/store/journal": "old",
    "before-1/clock.json": "old",
}


def test_it_replaces_and_keeps_the_old(tmp_path: Path) -> None:
    replace(laid_out(tmp_path), MOVES)
    assert texts(tmp_path) == DONE
    assert not finish(tmp_path)


STEPS = (
    lambda data: (data / "before-1").mkdir(),
    lambda data: (data / "store").rename(data / "before-1" / "store"),
    lambda data: (data / "clock.json").rename(data / "before-1" / "clock.json"),
    lambda data: (data / "restoring-1" / "store").rename(data / "store"),
    lambda data: (data / "restoring-1" / "console.jsonl").rename(data / "console.jsonl"),
    lambda data: shutil.rmtree(data / "restoring-1"),
)


@pytest.mark.parametrize("done", range(len(STEPS) + 1))
def test_cut_short_after_any_step_it_is_finished(tmp_path: Path, done: int) -> None:
    data = laid_out(tmp_path)
    (data / NOTE).write_bytes(msgspec.json.encode(MOVES))
    for step in STEPS[:done]:
        step(data)
    assert finish(data)
    assert texts(data) == DONE
    assert not finish(data)


def test_before_the_note_nothing_has_happened(tmp_path: Path) -> None:
    data = laid_out(tmp_path)
    old = {k: v for k, v in texts(data).items() if not k.startswith("restoring-1")}
    assert not finish(data)
    clear(data)
    assert texts(data) == old


def test_there_need_be_no_folder(tmp_path: Path) -> None:
    assert not finish(tmp_path / "nowhere")
