"""Teams' address in the one web application, and the way from what arrived to its answer."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.teams.answers import Unanswered
from bot.teams.guard import Guard
from bot.teams.reception import Reception
from bot.teams.shapes import Dialog, Installation, Invoke, Message, Sent

PATH = "/teams/messages"
"""Where Teams calls in, with whatever happens there."""


class Dispatch:
    def __init__(self, reception: Reception) -> None:
        self._reception = reception

    async def __call__(self, sent: Sent) -> Response:
        """What Clerk did not ask for is taken, and nothing follows."""
        try:
            if isinstance(sent, Invoke):
                return JSONResponse(await self._reception.invoke(sent))
            if isinstance(sent, Dialog):
                return JSONResponse(await self._reception.dialog(sent))
            if isinstance(sent, Message):
                await self._reception.message(sent)
            if isinstance(sent, Installation):
                await self._reception.installed(sent)
        except Unanswered:
            return Response(status_code=503)
        return Response(status_code=200)


def routes(guard: Guard) -> list[BaseRoute]:
    async def take(request: Request) -> Response:
        return await guard.take(request)

    return [Route(PATH, take, methods=["POST"])]
