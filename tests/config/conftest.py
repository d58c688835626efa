"""The command line, on a data folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from config.main import main
from config.settings import Settings
from config.wiring.house import House
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def clerk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Run]:
    """Runs a command on the folder `data`; gives its exit code, output and complaint."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, **environment: str) -> tuple[int, str, str]:
        for name, value in environment.items():
            monkeypatch.setenv(f"CLERK_{name}", value)
        try:
            code = main(words)
        except SystemExit as left:
            code = int(str(left.code))
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    yield run
    structlog.reset_defaults()  # serving sets the logs up, for the stream of this test


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[House]:
    """A store in `data`, with its meetings planned, while Clerk is still running."""
    data = tmp_path / "data"
    data.mkdir()
    house = House(Settings(data=data))
    house.adopt()
    house.desk.do_now(CLERK, PlanMeetings())
    yield house
    house.close()
