"""`clerk init FILE`, with the answers piped in."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from config.partnership_file.load import load
from tests.config.beside.test_commands import environment, words
from tests.config.init.script import LONG

STOPPED = "Stopped before the end, so nothing was written.\n"


def init(folder: Path, lines: Iterable[str], file: str = "ours.toml") -> tuple[int, str, str]:
    done = subprocess.run(
        words("init", file),
        input="".join(f"{line}\n" for line in lines).encode(),
        env=environment(folder / "data"),
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_it_writes_three_files_that_are_in_order(tmp_path: Path) -> None:
    code, out, err = init(tmp_path, [*LONG, ""])
    assert (code, err) == (0, "")
    assert out.splitlines()[-2:] == [
        (
            "Write ours.toml, ours_people.toml, ours_plan.toml? [yes] "
            "Written. Look at them, and then: clerk check ours.toml"
        ),
        "Start with: CLERK_PARTNERSHIP=ours.toml clerk serve",
    ]
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["ours.toml", "ours_people.toml", "ours_plan.toml"]
    assert load(tmp_path / "ours.toml").name == LONG[0]


def test_stopped_early_or_thought_better_of_it_leaves_nothing(tmp_path: Path) -> None:
    for lines in ([], LONG[:7], LONG, [*LONG, "no"]):
        code, _, err = init(tmp_path, lines)
        assert (code, err, list(tmp_path.iterdir())) == (1, STOPPED, [])


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "ours_plan.toml").write_text("mine")
    code, out, err = init(tmp_path, [*LONG, ""])
    sentence = (
        "ours_plan.toml is there already, and is never written over. Name another file, or move "
        "it away.\n"
    )
    assert (code, out, err) == (1, "", sentence)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    said = (1, "", "There is no folder nowhere to write to.\n")
    assert init(tmp_path, LONG, "nowhere/ours.toml") == said


def test_what_cannot_be_read_is_asked_for_again(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, *words("init", "ours.toml")[1:]],
        input=b"caf\xe9\n",
        env=environment(tmp_path / "data"),
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"That holds characters that cannot be read. Please type it anew." in done.stdout
    assert (done.returncode, done.stderr.decode()) == (1, STOPPED)
