"""Teams' address in the one web application, and the way from what arrived to its answer."""

from __future__ import annotations

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.teams.guard import Guard
from bot.teams.sdk import Sdk
from bot.teams.shapes import Other, Sent

log = structlog.get_logger()
EXPECTED = (200, 503)
PATH = "/teams/messages"
"""Where Teams calls in, with whatever happens there."""


class Dispatch:
    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk

    async def __call__(self, sent: Sent, token: str) -> Response:
        """What Clerk did not ask for is taken, and nothing follows."""
        if isinstance(sent, Other):
            return Response(status_code=200)
        answer = await self._sdk.take(sent, token)
        status, body = answer["status"], answer["body"]
        if status not in EXPECTED:
            log.error("teams answer failed", what=type(sent).__name__, status=status)
        return Response(status_code=status) if body is None else JSONResponse(body, status)


def routes(guard: Guard) -> list[BaseRoute]:
    async def take(request: Request) -> Response:
        return await guard.take(request)

    return [Route(PATH, take, methods=["POST"])]
