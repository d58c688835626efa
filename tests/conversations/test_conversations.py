"""Every conversation, on every platform there is a driver for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.conversations.console import ConsoleDriver
from tests.conversations.script import play, read_script

HEAD = re.compile(r"\d+:[0-9a-f]{64}")
SCRIPTS = sorted(Path(__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_on_the_console(path: Path, console: TestClient) -> None:
    driver, head = ConsoleDriver(console), ""
    for number, step in enumerate(read_script(path).steps, 1):
        told = play(driver, step.with_head(head))
        head = (HEAD.findall(told) or [head])[-1]
        assert HEAD.sub("HEAD", told) == step.replied, f"step {number}: {step.who} {step.doing}"
