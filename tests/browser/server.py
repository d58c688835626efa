"""The real application behind a real server, on a free port of this machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from config.settings import Settings
from config.wiring.app import build_app
from config.wiring.house import House


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Gives the address; the server has stopped when this is left."""
    with socket.socket() as ours:
        ours.bind(("127.0.0.1", 0))
        port = ours.getsockname()[1]
        settings = Settings(data=folder, port=port, secret="a key for tests only, and long enough")
        app = build_app(House(settings))
        server = _Server(uvicorn.Config(app, log_level="error", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [ours]})
        thread.start()
        try:
            assert server.ready.wait(timeout=30), "the server did not start"
            yield settings.base_url
        finally:
            server.should_exit = True
            thread.join()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()
