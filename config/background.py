"""What may go on after an answer was given."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

log = structlog.get_logger()


class Background:
    """Work that nobody waits for, held on to until it is done."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, what: str, work: Coroutine[Any, Any, object]) -> None:
        """`what` is for the log, should it fail."""
        task = asyncio.create_task(_alone(what, work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def idle(self) -> None:
        """Until everything that was started, and what that started, is done."""
        while self._tasks:
            await asyncio.wait(self._tasks)


async def _alone(what: str, work: Coroutine[Any, Any, object]) -> None:
    try:
        await work
    except Exception as wrong:
        # only the kind: what it says may hold what somebody wrote
        log.error("background work failed", what=what, kind=type(wrong).__name__)
