"""Servers that stand in for a platform's, each on a free port of this machine."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

import uvicorn
from starlette.applications import Starlette


class Serves(Protocol):
    app: Starlette


T = TypeVar("T", bound=Serves)


@contextmanager
def serving(make: Callable[[str], T]) -> Iterator[tuple[T, asyncio.AbstractEventLoop]]:
    """What `make` makes of the address, and the loop it is served in. The server has stopped when
    this is left."""
    with socket.socket(proto=socket.IPPROTO_TCP) as ours:
        ours.bind(("127.0.0.1", 0))
        made = make(f"http://127.0.0.1:{ours.getsockname()[1]}")
        server = _Server(
            uvicorn.Config(
                made.app, log_level="error", access_log=False, lifespan="off",
                ws="websockets-sansio", timeout_graceful_shutdown=1,
            )
        )  # fmt: skip
        thread = threading.Thread(target=server.run, kwargs={"sockets": [ours]})
        thread.start()
        try:
            assert server.ready.wait(timeout=30), "the recording server did not start"
            assert server.loop is not None
            yield made, server.loop
        finally:
            server.should_exit = True
            thread.join()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self.loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.loop = asyncio.get_running_loop()
        self.ready.set()
