"""Killed between commit, send and settle, and started again: nothing lost, nothing doubled."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

from bot.console.board import Board
from config.wiring.store import read_store
from governance.asks import MESSAGES_BY_STATE, MessageState
from governance.dates import LONDON
from tests.faults.child import KILLED

ROOT = Path(__file__).parent.parent.parent
DEATHS = (
    ("asked", 1),
    ("bundled", 1),
    ("claimed", 1),
    ("sent", 1),
    ("sent", 2),
    ("settled", 1),
    ("bundled", 3),
    ("claimed", 2),
)


def _run(folder: Path, point: str, times: int) -> int:
    words = [sys.executable, "-m", "tests.faults.child", str(folder), point, str(times)]
    return subprocess.run(words, cwd=ROOT, check=False, stderr=subprocess.DEVNULL).returncode


def _board(folder: Path) -> list[tuple[str, str, datetime, object]]:
    board = Board(folder / "console.jsonl")
    try:
        pins = board.after(0)
        assert [board.sends(pin.key) for pin in pins] == [1] * len(pins)
        return sorted((pin.key, pin.place, pin.at, pin.notice) for pin in pins)
    finally:
        board.close()


def test_eight_deaths_lose_and_double_nothing(tmp_path: Path) -> None:
    calm, rough = tmp_path / "calm", tmp_path / "rough"
    calm.mkdir()
    rough.mkdir()
    assert _run(calm, "none", 0) == 0
    assert [_run(rough, point, times) for point, times in DEATHS] == [KILLED] * len(DEATHS)
    assert _run(rough, "none", 0) == 0
    assert _board(rough) == _board(calm)
    assert _board(calm) != []
    store = read_store(rough)
    with store.work("test", datetime(2026, 12, 22, tzinfo=LONDON)) as w:
        states = {state: len(w.find(MESSAGES_BY_STATE, state)) for state in MessageState}
    store.close()
    assert states == {**dict.fromkeys(MessageState, 0), MessageState.SENT: len(_board(calm))}
