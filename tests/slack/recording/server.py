"""The recording Slack on a free port of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from tests import loopback
from tests.slack.recording.door import call_method
from tests.slack.recording.respond import respond
from tests.slack.recording.sockets import Sockets
from tests.slack.recording.state import Slack


class Recording:
    """One server, and the workspace it serves at the moment."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.slack = Slack(unset, base)
        self.sockets = Sockets()
        self.app = Starlette(
            routes=[
                Route("/api/{method}", self._method, methods=["GET", "POST"]),
                Route("/respond/{name}", self._respond, methods=["POST"]),
                WebSocketRoute("/socket/", self._socket),
            ]
        )

    @property
    def api(self) -> str:
        """What to give a client as its base_url."""
        return f"{self.base}/api/"

    def reset(self, now: Callable[[], datetime]) -> Slack:
        """A new, empty workspace on the same address."""
        self.sockets.cut()
        self.slack = Slack(now, self.base)
        return self.slack

    async def _method(self, request: Request) -> Response:
        return await call_method(self.slack, request)

    async def _respond(self, request: Request) -> Response:
        return await respond(self.slack, request)

    async def _socket(self, websocket: WebSocket) -> None:
        await self.sockets.serve(self.slack, websocket)


@contextmanager
def serving() -> Iterator[Recording]:
    """The server has stopped when this is left."""
    with loopback.serving(Recording) as (recording, loop):
        recording.sockets.loop = loop
        yield recording


def unset() -> datetime:
    raise AssertionError("reset() gives the recording Slack its clock")
