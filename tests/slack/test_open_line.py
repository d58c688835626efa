"""Socket Mode: the line is opened in time, opened anew, and what comes twice acts once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.line import Line
from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import OverTheSocket
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


def test_a_line_that_is_cut_is_opened_again(world: World) -> None:
    driver = SlackDriver(world, OverTheSocket(world))
    first = driver.said(RACHEL, "BMG", "/clerk links")
    world.recording.sockets.cut()
    world.recording.sockets.wait()
    assert driver.said(RACHEL, "BMG", "/clerk links") == first


def test_an_address_that_was_spent_on_a_failure_is_not_tried_for_ever(
    recording_slack: Recording,
) -> None:
    """Time passes with each look at the clock."""
    slack, sockets = recording_slack.slack, recording_slack.sockets
    clock = Ticking()

    def machine() -> datetime:
        clock.pass_by(5)
        return clock.now()

    async def go() -> None:
        web = AsyncWebClient(slack.bot_token, recording_slack.api, retry_handlers=[])
        settings = {"web_client": web, "ping_interval": 0}
        line: SocketModeClient = Line(slack.app_token, machine=machine, **settings)
        await line.connect()
        connected = await line.is_connected()
        await line.close()
        assert connected

    sockets.refusing = 1
    asyncio.run(asyncio.wait_for(go(), 20))
    assert [call.method for call in slack.calls] == [OPEN, OPEN]


def test_several_are_answered_at_once(world: World) -> None:
    many = [
        payloads.slash(world.slack, user, world.channels["BMG"], "/clerk", "links")
        for user in sorted(world.users.values())[:8]
    ]
    sent = [envelope(world.slack, "slash_commands", fields) for fields in many]
    replies = [world.recording.sockets.replied(one) for one in sent]
    read = {reply.result(10)["text"].splitlines()[0] for reply in replies}
    assert read == {"Your calendar links"}


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
