"""Every conversation reads the same on Slack's cards as on the console."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from config.wiring.house import House
from tests.conversations.script import play, read_script
from tests.slack.cards.driver import CardsDriver

HEAD = re.compile(r"\d+:[0-9a-f]{64}")
FOLDER = Path(__file__).parents[2] / "conversations"
SCRIPTS = sorted(FOLDER.glob("*.toml"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_on_the_cards(path: Path, house: House, console: TestClient) -> None:
    driver, head = CardsDriver(house, console), ""
    for number, step in enumerate(read_script(path).steps, 1):
        told = play(driver, step.with_head(head))
        head = (HEAD.findall(told) or [head])[-1]
        assert HEAD.sub("HEAD", told) == step.replied, f"step {number}: {step.who} {step.doing}"
