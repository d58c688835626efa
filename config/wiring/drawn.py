"""Pictures and papers of what the store holds, for those who may have them."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.talk.say.agenda_paper import paper_of
from bot.talk.say.ratings import chart_of
from papers.agenda_docx import WordAgenda
from papers.ratings_plot import PngChart
from usecases.agenda_view import AgendaView
from usecases.desk import Desk
from usecases.export_agenda import ExportAgenda
from usecases.ratings_then import RatingsShown, ShowRatings
from usecases.refusals import NotFound


class Drawn:
    """Drawing takes a thread: it is slow. What there is not for somebody is None."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def picture(self, who: str, of: str, about: str) -> bytes | None:
        shown: RatingsShown | None = await self._ask(who, ShowRatings(about), known=of == "ratings")
        return await asyncio.to_thread(PngChart().write, chart_of(shown)) if shown else None

    async def paper(self, who: str, of: str, about: str) -> bytes | None:
        view: AgendaView | None = await self._ask(who, ExportAgenda(about), known=of == "agenda")
        return await asyncio.to_thread(WordAgenda().write, paper_of(view)) if view else None

    async def _ask(self, who: str, command: ShowRatings | ExportAgenda, *, known: bool) -> Any:
        try:
            return await self._desk.do(who, command) if known else None
        except NotFound:
            return None
