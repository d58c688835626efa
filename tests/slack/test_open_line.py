"""Socket Mode: the line is opened in time, opened anew, and what comes twice acts once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.slack import OverTheSocket, SlackDriver
from tests.conversations.slack_world import World, living
from tests.slack import payloads
from tests.slack.envelopes import envelope
from tests.slack.recording.faults import Fault
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import RACHEL

OPEN = "apps.connections.open"


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking(), socket=True) as world:
        yield world


def test_the_line_is_tried_again_until_slack_answers(
    tmp_path: Path, slack_server: Recording
) -> None:
    clock = Ticking()

    def plan(method: str, ordinal: int) -> Fault | None:
        return Fault.SERVER_ERROR if method == OPEN and ordinal <= 3 else None

    with living(tmp_path, slack_server, clock, socket=True, plan=plan) as world:
        told = SlackDriver(world, OverTheSocket(world)).said(RACHEL, "BMG", "/clerk links")
    assert told.startswith("Your calendar links")
    assert [seconds for seconds in clock.slept if seconds >= 5] == [5, 10, 20]


def test_slack_may_ask_for_a_new_line(world: World) -> None:
    driver = SlackDriver(world, OverTheSocket(world))
    first = driver.said(RACHEL, "BMG", "/clerk links")
    world.recording.sockets.refresh()
    world.recording.sockets.wait()
    assert driver.said(RACHEL, "BMG", "/clerk links") == first


def test_an_envelope_that_comes_again_acts_once_and_is_answered_alike(world: World) -> None:
    fields = payloads.slash(
        world.slack, world.users[RACHEL], world.channels["BMG"], "/action",
        "3 amber by 26 Nov waiting for the County",
    )  # fmt: skip
    sent = envelope(world.slack, "slash_commands", fields)
    first = world.recording.sockets.deliver(sent)
    world.settled()
    changes = world.changes()
    assert world.recording.sockets.deliver(sent)["text"] == first["text"]
    world.settled()
    assert world.changes() == changes


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("slash_commands", {}),
        ("interactive", {"type": "block_actions", "actions": []}),
        ("events_api", {"event_id": "Ev1", "event": None}),
        ("something_new", {}),
    ],
)
def test_what_is_odd_is_acknowledged_and_changes_nothing(
    world: World, kind: str, payload: dict[str, object]
) -> None:
    changes = world.changes()
    assert world.recording.sockets.deliver(envelope(world.slack, kind, payload)) == {}
    assert world.changes() == changes
