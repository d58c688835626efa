"""The shared chat layer and the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount

from bot.console.guard import Guard
from bot.console.messenger import ConsoleMessenger
from bot.console.needs import TimeControl
from bot.talk.talk import Talk
from bot.talk.tickets import Tickets
from config.wiring.directory import DeskDirectory
from config.wiring.nowhere import Nowhere
from usecases.ports.messenger import Messenger

if TYPE_CHECKING:
    from config.wiring.house import House


def build_talk(house: House) -> Talk:
    async def deliver() -> None:
        """In the console an answer's messages are there when the page comes back."""
        await house.ticker.tick()

    return Talk(
        house.desk,
        Tickets(house.secrets.token("tickets", "key")),
        house.secrets,
        house.settings.base_url,
        deliver,
    )


def build_messenger(house: House) -> Messenger:
    if not house.settings.console:
        return Nowhere()
    return ConsoleMessenger(house.talk, directory(house), house.board)


def directory(house: House) -> DeskDirectory:
    sample = house.file.main.sample
    return DeskDirectory(
        house.desk, {one.person: one.tries for one in sample.cast} if sample else {}
    )


def console_routes(house: House, time: TimeControl) -> list[BaseRoute]:
    from bot.console.app import routes

    pages = routes(house.talk, directory(house), time, house.board, house.file.name)
    return [Mount("/", app=Guard(Starlette(routes=pages)))]
