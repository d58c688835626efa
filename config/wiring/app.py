"""The web application with everything that runs beside it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import structlog
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot import feeds
from bot.web import web
from config.wiring.chat import console_routes
from jobs import backup, schedule
from papers.ics import IcsWriter
from usecases.calendar_feed import ReadFeed
from usecases.desk import CLERK
from usecases.ports.calendars import CalendarFeed

if TYPE_CHECKING:
    from config.wiring.house import House

log = structlog.get_logger()
LATE = 120  # seconds without a tick after which Clerk is not well


def build_app(house: House) -> Starlette:
    """Starting it recovers what a killed process left, then ticks until it is stopped."""

    async def read(token: str) -> CalendarFeed | None:
        feed: CalendarFeed | None = await house.desk.do(CLERK, ReadFeed(token))
        return feed

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        house.open()
        house.adopt()
        _listen(house)
        await house.ticker.start()
        ticking = schedule.start(house.ticker.tick)
        backing_up = schedule.start(house.backups.tick, backup.SECONDS)
        log.info("started", partnership=house.file.name, console=house.settings.console)
        if house.backups.standing() == backup.NOT_SET_UP:
            log.warning("no backup is set up", see="docs/backup.md")
        try:
            yield
        finally:
            ticking.shutdown(wait=False)
            backing_up.shutdown(wait=False)
            await asyncio.to_thread(house.close)  # a command under way may need the loop's time

    async def health() -> dict[str, object]:
        return await _health(house)

    routes: list[BaseRoute] = [*feeds.routes(read, IcsWriter())]
    if house.settings.console:
        name = house.file.name
        routes += console_routes(house.talk, house.directory, house.pace, house.board, name)
    return web(health, routes, lifespan)


def _listen(house: House) -> None:
    """For the command line. Serving goes on without it; the store's own lock still guards."""
    try:
        house.beside.start()
    except OSError as wrong:
        log.warning("the command line cannot reach this server", error=wrong.strerror)


async def _health(house: House) -> dict[str, object]:
    last, machine = house.ticker.last, house.clock.machine()
    age = None if last is None else (machine - last).total_seconds()
    return {
        "ok": age is not None and age < LATE,
        "seconds_since_last_tick": age,
        "business_time": house.clock.now().isoformat(),
        "backup": house.backups.standing(),
    }
