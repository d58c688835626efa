"""The recording Slack on a free port of this machine."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

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
    with socket.socket(proto=socket.IPPROTO_TCP) as ours:
        ours.bind(("127.0.0.1", 0))
        recording = Recording(f"http://127.0.0.1:{ours.getsockname()[1]}")
        server = _Server(
            uvicorn.Config(
                recording.app, log_level="error", access_log=False, lifespan="off",
                ws="websockets-sansio", timeout_graceful_shutdown=1,
            )
        )  # fmt: skip
        thread = threading.Thread(target=server.run, kwargs={"sockets": [ours]})
        thread.start()
        try:
            assert server.ready.wait(timeout=30), "the recording Slack did not start"
            recording.sockets.loop = server.loop
            yield recording
        finally:
            server.should_exit = True
            thread.join()


def unset() -> datetime:
    raise AssertionError("reset() gives the recording Slack its clock")


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self.loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.loop = asyncio.get_running_loop()
        self.ready.set()
