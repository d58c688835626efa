"""The recording Teams, emptied for each test, and Clerk's door for what Teams sends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.slack.ticking import Ticking
from tests.teams.inbound import Inbound, inbound
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def recording_teams(teams_server: Recording, clock: Ticking) -> Recording:
    teams_server.reset(clock.now)
    return teams_server


@pytest.fixture
def teams(recording_teams: Recording) -> Teams:
    return recording_teams.teams


@pytest.fixture
def door() -> Iterator[Inbound]:
    with inbound() as door:
        yield door
