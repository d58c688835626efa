"""A command that reads a little does not wait for what it does not use."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from config.partnership_file.load import load
from config.partnership_file.problems import BrokenFile
from config.partnership_file.starts import starts
from config.settings import SAMPLE, Settings
from config.wiring.house import House
from governance.dates import LONDON
from tests.config.small_partnership import MAIN, TEXTS, write
from tests.store.commands import ROOT
from usecases.verbs import COMMANDS

LOADED = """
import sys
from config.main import main
code = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""
HEAVY = {"pydantic", "rapidfuzz", "starlette", "structlog", "tinydb", "asyncio", "jinja2"}


def loaded(data: Path, *words: str) -> set[str]:
    """What stands in the memory of the process in the end."""
    environment = {"PYTHONPATH": str(ROOT), "CLERK_DATA": str(data)}
    command = [sys.executable, "-c", LOADED, *words]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    return set(done.stderr.split())


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    house = House(Settings(data=tmp_path_factory.mktemp("data")))
    house.adopt()
    house.close()
    return house.settings.data


@pytest.mark.parametrize("words", [("ledger", "head"), ("ledger", "export")])
def test_a_look_at_the_ledger_takes_in_no_verb_but_its_own(
    data: Path, words: tuple[str, ...]
) -> None:
    modules = loaded(data, *words)
    assert modules & HEAVY == set()
    verbs = {f"usecases.{command.partition('.')[0]}" for command in COMMANDS}
    assert modules & verbs == {"usecases.verify_ledger"}


def test_nor_does_a_calendar_as_a_file(data: Path) -> None:
    assert loaded(data, "calendar", "export", "BMG") & HEAVY == set()


def test_nor_does_slacks_manifest(tmp_path: Path) -> None:
    slow = HEAVY | {"slack_sdk", "slack_bolt", "aiohttp"}
    assert loaded(tmp_path, "slack", "manifest") & slow == set()


def test_when_the_sample_starts_is_the_same_by_the_short_way(tmp_path: Path) -> None:
    at = datetime(2026, 11, 2, 9, tzinfo=LONDON)
    assert (starts(SAMPLE), load(SAMPLE).starts) == (at, at)
    real = MAIN.replace("[sample]\nstarts = 2026-11-02T09:00:00\n", "")
    assert starts(write(tmp_path, TEXTS | {"main.toml": real})) is None


@pytest.mark.parametrize("written", ["", 'starts = "soon"', "starts = 2026-11-02T09:00:00Z"])
def test_what_it_does_not_plainly_say_is_told_as_ever(tmp_path: Path, written: str) -> None:
    broken = MAIN.replace("starts = 2026-11-02T09:00:00\n", written + "\n")
    path = write(tmp_path, TEXTS | {"main.toml": broken})
    with pytest.raises(BrokenFile) as whole:
        load(path)
    with pytest.raises(BrokenFile) as short:
        starts(path)
    assert short.value.problems == whole.value.problems


def test_a_file_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="This file cannot be read"):
        starts(tmp_path / "nowhere.toml")
