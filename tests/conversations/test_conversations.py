"""Every conversation, on every platform there is a driver for."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conversations.console import ConsoleDriver
from tests.conversations.script import play, read_script

SCRIPTS = sorted(Path(__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_on_the_console(path: Path, console: TestClient) -> None:
    driver = ConsoleDriver(console)
    for number, step in enumerate(read_script(path).steps, 1):
        assert play(driver, step) == step.replied, f"step {number}: {step.who} {step.doing}"
