"""APScheduler as a ticker only: what is due is worked out from our own records."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

SECONDS = 20


class Running(Protocol):
    def shutdown(self, *, wait: bool) -> None: ...


def start(tick: Callable[[], Awaitable[Any]], seconds: int = SECONDS) -> Running:
    """Ticks every so many seconds of machine time, until it is shut down."""
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        tick,
        "interval",
        seconds=seconds,
        # a late tick still ticks, late ones become one, and none overlaps another
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.start()
    running: Running = scheduler
    return running
