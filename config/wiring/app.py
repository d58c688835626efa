"""The web application with everything that runs beside it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING

import structlog
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot import feeds
from bot.web import Lifespan, web
from config.backup.locks import lock_of
from config.backup.make import make
from config.backup.shelf import Shelf
from config.beside.server import Beside
from config.commands.beside import beside
from config.wiring.chat import console_routes
from config.wiring.drawn import Drawn
from jobs import backup, schedule
from jobs.backup import DailyBackup
from usecases.calendar_feed import ReadFeed
from usecases.desk import CLERK
from usecases.ports.calendars import CalendarFeed

if TYPE_CHECKING:
    from config.wiring.house import House

log = structlog.get_logger()
LATE = 120  # seconds without a tick after which Clerk is not well


def build_app(house: House) -> Starlette:
    """Starting it recovers what a killed process left, then ticks until it is stopped.

    Raises BadSetting where backups or Teams are set up wrongly.
    """
    backups = _backups(house)

    async def read(token: str) -> CalendarFeed | None:
        feed: CalendarFeed | None = await house.desk.do(CLERK, ReadFeed(token))
        return feed

    async def health() -> dict[str, object]:
        return _health(house) | {"backup": backups.standing()}

    routes: list[BaseRoute] = [*feeds.routes(read, house.calendars)]
    if house.settings.console:
        name = house.file.name
        drawn = Drawn(house.desk)
        routes += console_routes(
            house.talk, house.directory, house.pace, house.board, name, drawn=drawn
        )
    if house.slack is not None:
        routes += house.slack.routes()
    if house.teams is not None:
        routes += house.teams.routes()
    return web(health, routes, _lifespan(house, backups))


def _lifespan(house: House, backups: DailyBackup) -> Lifespan:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        house.open()
        house.adopt()
        commands = Beside(house.settings.data, partial(beside, house))
        _listen(commands)
        if house.slack is not None:
            await house.slack.start()
        if house.teams is not None:
            await house.teams.start()
        await house.ticker.start()
        ticking = schedule.start(house.ticker.tick)
        backing_up = schedule.start(backups.tick, backup.SECONDS)
        log.info("started", partnership=house.file.name, console=house.settings.console)
        if backups.standing() == backup.NOT_SET_UP:
            log.warning("no backup is set up", see="docs/backup.md")
        try:
            yield
        finally:
            ticking.shutdown(wait=False)
            backing_up.shutdown(wait=False)
            if house.slack is not None:
                await house.slack.stop()
            if house.teams is not None:
                await house.teams.stop()
            await asyncio.to_thread(commands.close)  # a command under way may need the loop's time
            house.close()

    return lifespan


def _backups(house: House) -> DailyBackup:
    lock = lock_of(house.settings)
    made = (lambda: make(house, lock).octets) if lock else None
    return DailyBackup(made, Shelf(house.settings.backup_folder), house.clock.machine)


def _listen(commands: Beside) -> None:
    """For the command line. Serving goes on without it; the store's own lock still guards."""
    try:
        commands.start()
    except OSError as wrong:
        log.warning("the command line cannot reach this server", error=wrong.strerror)


def _health(house: House) -> dict[str, object]:
    last, machine = house.ticker.last, house.clock.machine()
    age = None if last is None else (machine - last).total_seconds()
    return {
        "ok": age is not None and age < LATE,
        "seconds_since_last_tick": age,
        "business_time": house.clock.now().isoformat(),
    }
