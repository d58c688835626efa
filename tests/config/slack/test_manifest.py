from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.slack.manifest import manifest
from config.slack.manifest import NOT_SECURE
from tests.config.conftest import Run


def test_it_is_printed_for_socket_mode_and_makes_nothing(clerk: Run, tmp_path: Path) -> None:
    code, out, err = clerk("slack", "manifest")
    assert (code, json.loads(out), err) == (0, manifest(), "")
    assert list(tmp_path.iterdir()) == []


def test_and_for_an_address(clerk: Run) -> None:
    url = "https://clerk.example.org"
    code, out, err = clerk("slack", "manifest", "--url", url)
    assert (code, json.loads(out), err) == (0, manifest(url), "")


@pytest.mark.parametrize(
    "url",
    [
        "http://clerk.example.org",
        "clerk.example.org",
        "https://",
        "https://a b",
        f"https://{'c' * 2893}",
    ],
)
def test_slack_calls_only_secure_addresses(clerk: Run, url: str) -> None:
    told = NOT_SECURE.format(url=url) + "\n"
    assert clerk("slack", "manifest", "--url", url) == (1, "", told)
