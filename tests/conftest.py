"""A whole Clerk on the sample partnership, in a folder of its own."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from starlette.testclient import TestClient

from config.settings import Settings
from config.wiring.app import build_app
from config.wiring.house import House
from tests.quiet_sample import sample
from tests.slack.recording import server as slack
from tests.teams.keyserver import KeyServer, key_server
from tests.teams.recording import server as teams

# A loaded machine must not fail a test for being slow; CI tries the same examples each time.
settings.register_profile("clerk", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("clerk")

# With whole years in memory, looking for what can be thrown away takes an eighth of the time.
gc.set_threshold(200_000, 20, 100)

KEY = "a key for tests only, and long enough"


@pytest.fixture
def house(tmp_path: Path, request: pytest.FixtureRequest) -> House:
    """With the mark `cycles`, people are asked and told things around each meeting."""
    cycles = request.node.get_closest_marker("cycles") is not None
    return House(Settings(sample(cycles=cycles), tmp_path, secret=KEY))


@pytest.fixture
def console(house: House) -> Iterator[TestClient]:
    """A browser on this machine, on a running Clerk."""
    app = build_app(house)
    with TestClient(app, "http://localhost:8080", client=("127.0.0.1", 50000)) as client:
        yield client


@pytest.fixture(scope="session")
def slack_server() -> Iterator[slack.Recording]:
    """One server for the session: whoever uses it empties it first."""
    with slack.serving() as recording:
        yield recording


@pytest.fixture(scope="session")
def teams_server() -> Iterator[teams.Recording]:
    """One server for the session: whoever uses it empties it first."""
    with teams.serving() as recording:
        yield recording


@pytest.fixture(scope="session")
def teams_keys() -> Iterator[KeyServer]:
    """Where the keys are that the tests sign with, as Teams does."""
    with key_server() as keys:
        yield keys
