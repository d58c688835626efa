"""Socket Mode: the connections applications hold open, and what is sent down one of them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from datetime import timedelta

from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.slack.recording.records import Json
from tests.slack.recording.state import Slack

DEBUG = {"host": "recording", "build_number": 1, "approximate_connection_time": 18060}
TICKET_LIFE = timedelta(seconds=30)
PATIENCE = 10
"""Seconds within which an application has to connect or to acknowledge."""
Delivered = Future[Json]


class Sockets:
    """Tests call from their own thread; the connections live on the server's loop. `refusing` says
    how many more are not let in, whose tickets are spent all the same."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop | None = None
        self._connected = threading.Event()
        self._open: list[WebSocket] = []
        self._unanswered: dict[str, Delivered] = {}
        self.refusing = 0

    def wait(self) -> None:
        """Until an application is connected."""
        assert self._connected.wait(PATIENCE), "no application connected"

    def deliver(self, envelope: Json) -> Json:
        """What the application acknowledges with, {} where that is nothing."""
        return self.replied(envelope).result(PATIENCE)

    def replied(self, envelope: Json) -> Delivered:
        """The same without waiting here, for tests that share the application's loop."""
        assert self._open, "no application is connected"
        answer: Delivered = Future()
        self._unanswered[envelope["envelope_id"]] = answer
        self._run(self._send(envelope))
        return answer

    def refresh(self, reason: str = "refresh_requested") -> None:
        """Slack asks the application to connect anew, as it does every few hours."""
        self._connected.clear()
        self._run(self._send({"type": "disconnect", "reason": reason, "debug_info": DEBUG}))

    def cut(self) -> None:
        """Closes every connection without a word."""
        for socket in self._open:
            self._run(socket.close())
        self._open, self._unanswered, self.refusing = [], {}, 0
        self._connected.clear()

    async def serve(self, slack: Slack, socket: WebSocket) -> None:
        made = slack.tickets.pop(socket.query_params.get("ticket", ""), None)
        if self.refusing:
            self.refusing -= 1
            await socket.close()
            return
        if made is None or slack.now() - made > TICKET_LIFE:
            await socket.close()
            return
        await socket.accept()
        self._open.append(socket)
        await socket.send_json(self._hello(slack))
        self._connected.set()
        try:
            while True:
                self._take(await socket.receive_json())
        except WebSocketDisconnect:
            if socket in self._open:
                self._open.remove(socket)

    def _hello(self, slack: Slack) -> Json:
        about = {"connection_info": {"app_id": slack.app_id}, "debug_info": DEBUG}
        return {"type": "hello", "num_connections": len(self._open), **about}

    def _take(self, message: Json) -> None:
        waiting = self._unanswered.pop(message["envelope_id"], None)
        if waiting is not None:
            waiting.set_result(message.get("payload") or {})

    async def _send(self, message: Json) -> None:
        await self._open[-1].send_json(message)

    def _run(self, work: Coroutine[object, object, None]) -> Future[None]:
        assert self.loop is not None, "the recording Slack has not started"
        return asyncio.run_coroutine_threadsafe(work, self.loop)
