"""Measures group commit through HTTP. Run as: python -m tests.store.bench_http [FOLDER]

Sixteen callers on connections of their own, each with one update after the other: once with a
commit and a sync each, on the event loop; once through a writer thread that syncs once for
all that are waiting.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from config.clock import SampleClock
from store.tinydb.disk import FileDisk
from tests.contract.samples import NOW
from tests.store.aged import LEAD, REF, grow
from tests.store.bench import say
from tests.store.folders import opened
from usecases.desk import Desk, inline
from usecases.update_action import UpdateAction

CALLERS, EACH, ROUNDS = 16, 40, 4
Call = tuple[Callable[[], Any], "asyncio.Future[Any]", asyncio.AbstractEventLoop]


class GroupDisk(FileDisk):
    """Lines of the journal wait until `flush` writes and syncs them all."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[Path, list[bytes]] = {}
        self.gathering = False

    def append(self, path: Path, data: bytes) -> None:
        if self.gathering:
            self._waiting.setdefault(path, []).append(data)
        else:
            super().append(path, data)

    def sync(self, path: Path) -> None:
        if not self.gathering:
            super().sync(path)

    def flush(self) -> None:
        self.gathering = False
        for path, lines in self._waiting.items():
            super().append(path, b"".join(lines))
            super().sync(path)
        self._waiting = {}


class Writer:
    """Runs what is asked of it on one thread, and answers when the group is durable."""

    def __init__(self, disk: GroupDisk) -> None:
        self._disk = disk
        self._calls: SimpleQueue[Call] = SimpleQueue()
        threading.Thread(target=self._work, daemon=True).start()

    async def run(self, call: Callable[[], Any]) -> Any:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Any] = loop.create_future()
        self._calls.put((call, done, loop))
        return await done

    def _work(self) -> None:
        while True:
            group = [self._calls.get()]
            try:
                while True:
                    group.append(self._calls.get_nowait())
            except Empty:
                self._disk.gathering = True
            replies = [call() for call, _, _ in group]
            self._disk.flush()
            for (_, done, loop), reply in zip(group, replies, strict=True):
                loop.call_soon_threadsafe(done.set_result, reply)


def app(folder: Path, *, grouped: bool) -> Starlette:
    disk = GroupDisk()
    run = Writer(disk).run if grouped else inline
    desk = Desk(opened(folder, disk), SampleClock(NOW), run)

    async def update(_request: Request) -> PlainTextResponse:
        await desk.do(LEAD, UpdateAction(REF, "on track"))
        return PlainTextResponse("kept")

    return Starlette(routes=[Route("/", update, methods=["POST"])])


async def caller(port: int, taken: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(EACH):
        begin = perf_counter()
        writer.write(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
        answer = await reader.readuntil(b"kept")
        assert answer.startswith(b"HTTP/1.1 200")
        taken.append(perf_counter() - begin)
    writer.close()
    await writer.wait_closed()


async def measure(folder: Path) -> None:
    """Both servers in turns."""
    ports = {}
    for grouped in (False, True):
        grow(folder / str(grouped), 1_000)
        served = app(folder / str(grouped), grouped=grouped)
        server = uvicorn.Server(uvicorn.Config(served, port=0, log_level="error"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            await asyncio.sleep(0.01)
        ports[grouped] = server.servers[0].sockets[0].getsockname()[1]
    taken: dict[bool, list[float]] = {False: [], True: []}
    spent = dict.fromkeys(ports, 0.0)
    for _ in range(ROUNDS):
        for grouped, port in ports.items():
            begin = perf_counter()
            await asyncio.gather(*(caller(port, taken[grouped]) for _ in range(CALLERS)))
            spent[grouped] += perf_counter() - begin
    for grouped, name in ((False, "a sync each"), (True, "group commit")):
        rate = len(taken[grouped]) / spent[grouped]
        say(f"{CALLERS} callers through HTTP, {name}: {rate:,.0f} a second", taken[grouped])


if __name__ == "__main__":
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        asyncio.run(measure(Path(name)))
    sys.stdout.flush()
    # The servers' threads have no end of their own.
    os._exit(0)
