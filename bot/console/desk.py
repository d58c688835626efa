"""What every address of the console has to hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request

from bot.console.board import Board
from bot.console.cards import Card, card
from bot.console.needs import Directory, Drawn, Talk, TimeControl
from bot.console.pages import Flash, Pages
from bot.console.places import Scene, Spot, enter
from bot.console.shelf import Shelf
from bot.talk.notice import Notice, Press

MOST_FIELDS = 100


@dataclass(frozen=True)
class Desk:
    """`replies` are for one reader at one spot; `flashes` say what moving the clock did."""

    talk: Talk
    directory: Directory
    time: TimeControl
    board: Board
    pages: Pages
    new_id: Callable[[], str]
    replies: Shelf[tuple[Spot, Notice]]
    flashes: Shelf[Flash]
    drawn: Drawn

    async def enter(self, who: str, at: str) -> Scene:
        return await enter(self.directory, who, at)

    def card(self, scene: Scene, name: str, notice: Notice) -> Card:
        """Every press in it is signed for the person who looks at it."""

        def sign(press: Press) -> str:
            return self.talk.ticket(scene.person.id, press)

        return card(name, notice, sign)

    def flash(self, request: Request) -> Flash | None:
        return self.flashes.look(request.query_params.get("clock", ""))

    def reply(self, request: Request, spot: Spot) -> Notice | None:
        kept = self.replies.look(request.query_params.get("reply", ""))
        return kept[1] if kept and kept[0] == spot else None


async def texts(request: Request) -> dict[str, str]:
    """What a form sent, without files; line ends as Python writes them."""
    async with request.form(max_files=0, max_fields=MOST_FIELDS) as form:
        return {
            name: value.replace("\r\n", "\n")
            for name, value in form.items()
            if isinstance(value, str)
        }
