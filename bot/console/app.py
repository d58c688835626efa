"""The console's addresses: what may be looked at, and what may be sent."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.console import looks, moves, sends
from bot.console.board import Board
from bot.console.desk import Desk
from bot.console.needs import Directory, Drawn, Talk, TimeControl
from bot.console.pages import HERE, Flash, Pages
from bot.console.places import Missing
from bot.console.shelf import Shelf

Endpoint = Callable[[Desk, Request], Awaitable[Response]]

ADDRESSES: tuple[tuple[str, str, Endpoint], ...] = (
    ("GET", "/", looks.people),
    ("GET", "/as/{person}/home", looks.home),
    ("GET", "/as/{person}/messages", looks.messages),
    ("GET", "/as/{person}/groups/{group}", looks.group),
    ("GET", "/as/{person}/pictures/{of}/{about:path}", looks.picture),
    ("GET", "/as/{person}/papers/{of}/{about:path}", looks.paper),
    ("POST", "/as/{person}/say", sends.say),
    ("POST", "/as/{person}/press", sends.press),
    ("POST", "/as/{person}/fill", sends.fill),
    ("POST", "/clock/{move}", moves.clock),
    ("GET", "/as/{rest:path}", looks.nothing),
)


def new_id() -> str:
    return secrets.token_urlsafe(12)


def routes(
    talk: Talk,
    directory: Directory,
    time: TimeControl,
    board: Board,
    partnership_name: str,
    *,
    drawn: Drawn,
    ids: Callable[[], str] = new_id,
) -> list[BaseRoute]:
    """Everything the console serves; it must stand behind `guard.Guard`."""
    pages = Pages(partnership_name, time, board)
    flashes: Shelf[Flash] = Shelf(ids)
    desk = Desk(talk, directory, time, board, pages, ids, Shelf(ids), flashes, drawn)
    return [
        *(Route(path, _at(desk, do), methods=[method]) for method, path, do in ADDRESSES),
        Mount("/console/static", StaticFiles(directory=HERE / "static")),
    ]


def _at(desk: Desk, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(desk, request)
        except Missing:
            return desk.pages.missing()

    return answer
