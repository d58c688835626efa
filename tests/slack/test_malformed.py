"""Nothing unsigned or malformed changes anything, breaks anything, or leaves a word in a log."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from tests.conversations.slack_world import World, living
from tests.slack.malformed import signed_but_odd, unsigned
from tests.slack.recording.server import Recording
from tests.slack.signed import Signed
from tests.slack.ticking import Ticking

MANY = 10_000 if os.environ.get("CLERK_LONG") else 700
WHO = "rachel-okafor"
QUIET = {"event", "why", "log_level"}
"""What a line about a refused request may hold."""


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking(), socket=False) as world:
        yield world


def answers(
    world: World, requests: Iterable[Signed]
) -> tuple[Counter[int], list[dict[str, object]]]:
    statuses: Counter[int] = Counter()
    with capture_logs() as logs:
        for request in requests:
            octets = [(k.encode(), v.encode()) for k, v in request.headers.items()]
            answer = world.client.post("/slack/events", content=request.body, headers=octets)
            statuses[answer.status_code] += 1
    world.settled()
    return statuses, [dict(line) for line in logs]


def test_what_is_not_signed_is_refused(world: World) -> None:
    before, calls = world.changes(), len(world.slack.calls)
    statuses, logs = answers(world, unsigned(world, WHO, MANY))
    assert statuses == {401: MANY}
    assert (world.changes(), len(world.slack.calls)) == (before, calls)
    assert {key for line in logs for key in line} <= QUIET


def test_what_is_signed_but_odd_is_refused(world: World) -> None:
    before, calls = world.changes(), len(world.slack.calls)
    statuses, logs = answers(world, signed_but_odd(world, WHO, MANY))
    assert statuses == {400: MANY}
    assert (world.changes(), len(world.slack.calls)) == (before, calls)
    assert {key for line in logs for key in line} <= QUIET
    assert len({str(line["why"]) for line in logs}) < 10
