"""Socket Mode: Clerk calls Slack and keeps the line open, so that nobody need reach Clerk."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.slack.app import Dispatch
from bot.slack.reading import Odd, read_envelope

if TYPE_CHECKING:
    from slack_bolt.response import BoltResponse
    from slack_sdk.socket_mode.aiohttp import SocketModeClient
    from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
    from slack_sdk.socket_mode.request import SocketModeRequest

log = structlog.get_logger()
OK = 200
FIRST_WAIT, LONGEST_WAIT = 5.0, 300.0  # seconds between tries to open the line


class Socket:
    """An envelope is acknowledged once what it brought is durable; one whose dealing failed is
    not, and Slack sends it again."""

    def __init__(
        self,
        client: SocketModeClient,
        dispatch: Dispatch,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._client = client
        self._dispatch = dispatch
        self._sleep = sleep
        client.socket_mode_request_listeners.append(self._take)

    def start(self) -> None:
        """Whoever starts it does not wait: while Slack cannot be reached, it is tried again."""
        self._opening = asyncio.create_task(self._open())

    async def stop(self) -> None:
        self._opening.cancel()
        await self._client.close()

    async def _open(self) -> None:
        wait = FIRST_WAIT
        while True:
            try:
                # asked for here, since the library would go on asking for ever, and say nothing
                self._client.wss_uri = await self._client.issue_new_wss_url()
                await self._client.connect()
            except Exception as wrong:
                log.warning("slack cannot be reached", kind=type(wrong).__name__, again_in=wait)
                await self._sleep(wait)
                wait = min(LONGEST_WAIT, 2 * wait)
            else:
                return

    async def _take(self, client: AsyncBaseSocketModeClient, envelope: SocketModeRequest) -> None:
        try:
            sent = read_envelope(envelope.type, envelope.payload)
        except Odd as odd:
            # it would only come again, as odd as it is
            log.info("slack envelope refused", why=str(odd))
            await _answer(client, envelope, {})
            return
        answer = await self._dispatch.bolt(sent)
        if answer is None or answer.status == OK:
            await _answer(client, envelope, _payload(answer))


async def _answer(
    client: AsyncBaseSocketModeClient, envelope: SocketModeRequest, payload: dict[str, Any]
) -> None:
    answer = SocketModeResponse(envelope_id=envelope.envelope_id, payload=payload or None)
    await client.send_socket_mode_response(answer)


def _payload(answer: BoltResponse | None) -> dict[str, Any]:
    """Bolt answers with JSON, or with nothing."""
    if answer is None or not answer.body:
        return {}
    read: dict[str, Any] = json.loads(answer.body)
    return read
