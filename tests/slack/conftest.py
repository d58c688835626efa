"""A recording Slack for the session, emptied for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.slack.recording.server import Recording, serving
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking


@pytest.fixture(scope="session")
def slack_server() -> Iterator[Recording]:
    with serving() as recording:
        yield recording


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def recording_slack(slack_server: Recording, clock: Ticking) -> Recording:
    slack_server.reset(clock.now)
    return slack_server


@pytest.fixture
def slack(recording_slack: Recording) -> Slack:
    return recording_slack.slack
