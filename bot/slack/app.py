"""Slack's address in the one web application, and the way from what arrived to its answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from slack_bolt.request.async_request import AsyncBoltRequest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.slack.guard import Guard
from bot.slack.manifest import PATH
from bot.slack.reading import for_bolt
from bot.slack.shapes import OtherCallback, Sent, ViewClosed

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_bolt.response import BoltResponse

NOTHING_FOLLOWS = (OtherCallback, ViewClosed)


class Dispatch:
    """By HTTP and over the socket alike: Bolt gets the body as it was read."""

    def __init__(self, bolt: AsyncApp) -> None:
        self._bolt = bolt

    async def bolt(self, sent: Sent) -> BoltResponse | None:
        """None where nothing follows."""
        if isinstance(sent, NOTHING_FOLLOWS):
            return None
        request = AsyncBoltRequest(mode="socket_mode", body=for_bolt(sent))
        return await self._bolt.async_dispatch(request)

    async def http(self, sent: Sent) -> Response:
        answer = await self.bolt(sent)
        if answer is None:
            return Response(status_code=200)
        return Response(answer.body, answer.status, answer.first_headers_without_set_cookie())


def routes(dispatch: Dispatch, secret: str, machine: Callable[[], datetime]) -> list[BaseRoute]:
    """For a workspace that reaches Clerk by HTTP; `secret` is the app's signing secret."""
    guard = Guard(secret, machine, dispatch.http)

    async def take(request: Request) -> Response:
        return await guard.take(request)

    return [Route(PATH, take, methods=["POST"])]
