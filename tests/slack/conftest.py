"""The recording Slack, emptied for each test."""

from __future__ import annotations

import pytest

from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking


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
