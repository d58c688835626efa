"""One process writes; who comes second is told who was first; the dead hold nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.samples import action, keep
from tests.store.folders import contents, opened, reading
from usecases.ports.store import StoreClosed

HOLDER = """
import sys
from pathlib import Path
from tests.store.folders import opened

store = opened(Path(sys.argv[1]))
print("holding", flush=True)
sys.stdin.read()
"""
ROOT = Path(__file__).parent.parent.parent


def refusal(path: Path) -> str:
    with pytest.raises(StoreClosed) as refused:
        opened(path)
    return str(refused.value)


def text(path: Path, process: int) -> str:
    return (
        f"The store in {path} is in use: a Clerk is running there (process {process}), and only "
        "one may write. Use that one, or stop it and try again."
    )


def test_a_second_writer_is_refused_and_a_reader_is_not(tmp_path: Path) -> None:
    first = opened(tmp_path)
    keep(first, action(1))
    assert refusal(tmp_path) == text(tmp_path, os.getpid())
    assert contents(reading(tmp_path)) == contents(first)
    keep(first, action(2))
    first.close()
    opened(tmp_path).close()


def test_whoever_could_not_open_holds_nothing(tmp_path: Path) -> None:
    opened(tmp_path).close()
    (tmp_path / "snapshot.json").write_bytes(b"{")
    assert refusal(tmp_path)[:30] == refusal(tmp_path)[:30] == "The snapshot cannot be read (I"


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    words = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "holding\n"
        assert refusal(tmp_path) == text(tmp_path, holder.pid)
        holder.kill()
    opened(tmp_path).close()
