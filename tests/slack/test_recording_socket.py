"""Socket Mode: an application connects with a ticket, is greeted, and acknowledges envelopes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack import events, payloads
from tests.slack.asking import ask, error
from tests.slack.envelopes import envelope
from tests.slack.recording.records import Channel, Json, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking

OPEN = "apps.connections.open"


@pytest.fixture(autouse=True)
def _workspace(slack: Slack) -> None:
    slack.person(Person("U1", "Asha Verma"))
    slack.channel(Channel("C1", "bmg", {"U1"}))


class Application:
    """Answers what accepts an answer, and remembers what it got."""

    def __init__(self) -> None:
        self.got: list[SocketModeRequest] = []

    async def __call__(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.got.append(request)
        answer = {"text": "Good day"} if request.accepts_response_payload else None
        await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, answer))


@asynccontextmanager
async def connected(recording: Recording, application: Application) -> AsyncIterator[None]:
    slack = recording.slack
    web = AsyncWebClient(slack.bot_token, recording.api, retry_handlers=[])
    client = SocketModeClient(slack.app_token, web_client=web)
    client.socket_mode_request_listeners.append(application)
    await client.connect()
    try:
        await asyncio.to_thread(recording.sockets.wait)
        yield
    finally:
        await client.close()


def test_what_is_sent_is_acknowledged_with_an_answer(recording_slack: Recording) -> None:
    slack, application = recording_slack.slack, Application()
    post = slack.says("U1", "C1", "Please do this")
    sent = [
        envelope(slack, "slash_commands", payloads.slash(slack, "U1", "C1", "/clerk", "help")),
        envelope(slack, "interactive", payloads.shortcut(slack, "U1", post, "action")),
        envelope(
            slack, "events_api", events.callback(slack, events.home_opened(slack, "U1")), retry=1
        ),
    ]

    async def go() -> list[Json]:
        async with connected(recording_slack, application):
            return [await asyncio.wrap_future(recording_slack.sockets.replied(e)) for e in sent]

    assert asyncio.run(go()) == [{"text": "Good day"}, {"text": "Good day"}, {}]
    assert [(got.type, got.payload) for got in application.got] == [
        (one["type"], one["payload"]) for one in sent
    ]
    assert (application.got[2].retry_attempt, application.got[2].retry_reason) == (1, "timeout")


def test_an_envelope_can_come_twice_and_a_test_can_wait_in_a_thread(
    recording_slack: Recording,
) -> None:
    slack, application = recording_slack.slack, Application()
    sent = envelope(slack, "slash_commands", payloads.slash(slack, "U1", "C1", "/clerk", "help"))

    async def go() -> None:
        async with connected(recording_slack, application):
            for _ in range(2):
                await asyncio.to_thread(recording_slack.sockets.deliver, sent)

    asyncio.run(go())
    assert [got.envelope_id for got in application.got] == [sent["envelope_id"]] * 2


def test_an_application_that_is_told_to_connect_anew_does(recording_slack: Recording) -> None:
    slack, application = recording_slack.slack, Application()
    sent = envelope(slack, "events_api", events.callback(slack, events.uninstalled()))

    async def go() -> None:
        async with connected(recording_slack, application):
            recording_slack.sockets.refresh()
            await asyncio.to_thread(recording_slack.sockets.wait)
            await asyncio.wrap_future(recording_slack.sockets.replied(sent))

    asyncio.run(go())
    assert [got.envelope_id for got in application.got] == [sent["envelope_id"]]
    assert [call.method for call in slack.calls] == [OPEN, OPEN]


def test_only_the_app_token_opens_a_connection(recording_slack: Recording) -> None:
    slack = recording_slack.slack
    assert error(recording_slack, OPEN) == "not_allowed_token_type"
    assert ask(recording_slack, OPEN, token=slack.app_token)["url"].startswith("ws://127.0.0.1:")


@pytest.mark.parametrize("seconds", [0, 31])
def test_a_ticket_is_good_for_one_connection_and_not_for_long(
    recording_slack: Recording, clock: Ticking, seconds: int
) -> None:
    address = ask(recording_slack, OPEN, token=recording_slack.slack.app_token)["url"]
    clock.pass_by(seconds)

    async def greeting() -> str:
        try:
            async with aiohttp.ClientSession() as session, session.ws_connect(address) as socket:
                return str((await socket.receive_json())["type"])
        except aiohttp.WSServerHandshakeError as refused:
            return str(refused.status)

    wanted = ["hello", "403"] if seconds == 0 else ["403", "403"]
    assert [asyncio.run(greeting()) for _ in range(2)] == wanted
