"""The shared chat layer and the console."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount

from bot.console.app import routes
from bot.console.board import Board
from bot.console.guard import Guard
from bot.console.messenger import ConsoleMessenger
from bot.console.needs import Drawn, TimeControl
from bot.console.redact import forgotten
from bot.talk.talk import Talk
from bot.talk.tickets import Tickets
from config.secret_key import KeyedSecrets
from config.wiring.directory import DeskDirectory
from config.wiring.nowhere import Nowhere
from governance.texts import Forgotten
from usecases.desk import Desk
from usecases.ports.messenger import Messenger


def build_talk(
    desk: Desk,
    secrets: KeyedSecrets,
    base_url: str,
    after: Callable[[], Awaitable[None]],
    places: tuple[str, ...],
) -> Talk:
    tickets = Tickets(secrets.token("tickets", "key"))
    return Talk(desk, tickets, secrets, base_url, after, places=places)


def build_messenger(board: Board | None, talk: Talk, directory: DeskDirectory) -> Messenger:
    """Without the console's board there is nowhere to deliver to."""
    return Nowhere() if board is None else ConsoleMessenger(talk, directory, board)


def take_off(board: Board, gone: Iterable[Forgotten], put: str) -> None:
    """Nobody reads these texts on the board any more, nor in its file."""
    board.rewrite(lambda notice: forgotten(notice, gone, put))


def console_routes(
    talk: Talk,
    directory: DeskDirectory,
    time: TimeControl,
    board: Board,
    name: str,
    *,
    drawn: Drawn,
) -> list[BaseRoute]:
    pages = routes(talk, directory, time, board, name, drawn=drawn)
    return [Mount("/", app=Guard(Starlette(routes=pages)))]
