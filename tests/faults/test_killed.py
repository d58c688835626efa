"""Killed between commit, send and settle, and started again: nothing lost, nothing doubled."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import msgspec
import pytest

from bot.console.board import Board
from bot.talk.notice import Notice
from config.ledger_head import kept_head
from config.settings import Settings
from config.wiring.house import House
from governance.asks import MESSAGES_BY_STATE, MessageState
from governance.ledger import Head, read_head
from tests.faults.child import KILLED, SECRET
from tests.store.figures import LONG, figure
from usecases.desk import CLERK
from usecases.verify_ledger import LedgerVerified, VerifyLedger

ROOT = Path(__file__).parent.parent.parent
POINTS = ("asked", "bundled", "claimed", "sent", "settled")
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
HEAD = re.compile(rb"\d+:[0-9a-f]{64}")
CHRISTMAS, SUMMER = "2026-12-22", "2027-07-01"

Died = tuple[str, int]
Shown = list[tuple[str, str, datetime, bytes]]


def _live(folder: Path, until: str, point: str = "none", times: int = 0) -> int:
    words = [sys.executable, "-m", "tests.faults.child", str(folder), until, point, str(times)]
    quiet = subprocess.DEVNULL
    return subprocess.run(words, cwd=ROOT, check=False, stdout=quiet, stderr=quiet).returncode


def _shown(folder: Path) -> Shown:
    board = Board(folder / "console.jsonl")
    try:
        pins = board.after(0)
        assert [board.sends(pin.key) for pin in pins] == [1] * len(pins)
        return sorted((pin.key, pin.place, pin.at, _without_heads(pin.notice)) for pin in pins)
    finally:
        board.close()


def _without_heads(notice: Notice) -> bytes:
    """A death adds entries to the ledger, so its heads are others than in a calm life."""
    return HEAD.sub(b"the head", msgspec.json.encode(notice))


def _heads(folder: Path) -> set[Head]:
    """Those that people were told."""
    board = Board(folder / "console.jsonl")
    try:
        told = b"".join(msgspec.json.encode(pin.notice) for pin in board.after(0))
        return {head for text in HEAD.findall(told) if (head := read_head(text.decode()))}
    finally:
        board.close()


def _calm(folder: Path, until: str) -> Shown:
    folder.mkdir()
    assert _live(folder, until) == 0
    assert _shown(folder) != []
    return _shown(folder)


def _rough(folder: Path, until: str, deaths: Iterable[Died]) -> Shown:
    """Dies each of the deaths, in order, and then lives to the end."""
    folder.mkdir()
    died = [_live(folder, until, point, times) for point, times in deaths]
    assert set(died) == {KILLED}
    assert _live(folder, until) == 0
    return _shown(folder)


def _settled_and_whole(folder: Path) -> None:
    house = House(Settings(data=folder, secret=SECRET), read_only=True)
    with house.store.work("test", datetime(2027, 1, 1, tzinfo=UTC)) as w:
        unsettled = [
            s for s in MessageState if s is not MessageState.SENT and w.find(MESSAGES_BY_STATE, s)
        ]
    head, told = kept_head(folder), _heads(folder)
    assert head is not None
    assert len(told) > 7  # a week each, and the quarter's
    verify = VerifyLedger(house.ledger_key, (head, *told))
    checked: LedgerVerified = house.desk.do_now(CLERK, verify)
    house.close()
    assert (unsettled, checked.findings) == ([], ())


def test_eight_deaths_lose_and_double_nothing(tmp_path: Path) -> None:
    calm = _calm(tmp_path / "calm", CHRISTMAS)
    assert _rough(tmp_path / "rough", CHRISTMAS, DEATHS) == calm
    _settled_and_whole(tmp_path / "rough")


@pytest.mark.skipif(not LONG, reason="fifty deaths a point take minutes: make faults")
@pytest.mark.parametrize("point", POINTS)
def test_fifty_deaths_at_a_point_lose_and_double_nothing(tmp_path: Path, point: str) -> None:
    random = Random(point)
    calm = _calm(tmp_path / "calm", SUMMER)
    deaths = [(point, random.randint(2, 5)) for _ in range(50)]
    assert _rough(tmp_path / "rough", SUMMER, deaths) == calm
    _settled_and_whole(tmp_path / "rough")
    figure(f"{point}: 50 deaths, {len(calm)} messages, 0 asks lost, 0 doubled")
