"""What whoever starts Clerk is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.partnership_file.starts import STANDS_STILL
from config.serve import greeting
from config.settings import Settings
from config.wiring.house import House


@pytest.mark.parametrize(
    ("platforms", "told"),
    [
        ((), ["Open http://localhost:8080 in a browser."]),
        (("Slack",), ["People use it in Slack; the console is off.", STANDS_STILL]),
    ],
)
def test_without_the_console_nobody_moves_a_sample_s_clock(
    platforms: tuple[str, ...], told: list[str], tmp_path: Path
) -> None:
    where, *more = told
    house = House(Settings(data=tmp_path, platforms=platforms))
    assert list(greeting(house)) == [
        f"Clerk is serving {house.file.name}. {where} Stop it with Ctrl-C.",
        *more,
    ]
