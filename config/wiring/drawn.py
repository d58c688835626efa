"""Pictures and papers of what the store holds, for those who may have them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from bot.talk.say import agenda_paper, minutes_paper
from bot.talk.say.ratings import chart_of
from bot.talk.say.registers import decisions_table, interests_table
from papers.agenda_docx import WordAgenda
from papers.minutes_docx import WordMinutes
from papers.ratings_plot import PngChart
from papers.table_csv import CsvTable
from usecases.desk import Desk
from usecases.export_agenda import ExportAgenda
from usecases.export_decisions import ExportDecisions
from usecases.export_interests import ExportInterests
from usecases.export_minutes import ExportMinutes
from usecases.ratings_then import RatingsShown, ShowRatings
from usecases.refusals import NotAllowed, NotFound


class Drawn:
    """Drawing takes a thread: it is slow. What there is not for somebody is None."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def picture(self, who: str, of: str, about: str) -> bytes | None:
        if of != "ratings":
            return None
        shown: RatingsShown | None = await self._ask(who, ShowRatings(about))
        return await asyncio.to_thread(PngChart().write, chart_of(shown)) if shown else None

    async def paper(self, who: str, of: str, about: str) -> bytes | None:
        command, write = PAPERS.get(of, (None, None))
        found = await self._ask(who, command(about)) if command else None
        return await asyncio.to_thread(write, found) if write and found else None

    async def _ask(self, who: str, command: object) -> Any:
        try:
            return await self._desk.do(who, command)
        except (NotAllowed, NotFound):
            return None


PAPERS: dict[str, tuple[Callable[[str], object], Callable[[Any], bytes]]] = {
    "agenda": (ExportAgenda, lambda view: WordAgenda().write(agenda_paper.paper_of(view))),
    "decisions": (ExportDecisions, lambda found: CsvTable().write(decisions_table(found))),
    "interests": (ExportInterests, lambda found: CsvTable().write(interests_table(found))),
    "minutes": (ExportMinutes, lambda view: WordMinutes().write(minutes_paper.paper_of(view))),
    "minutes-published": (
        lambda about: ExportMinutes(about, published=True),
        lambda view: WordMinutes().write(minutes_paper.paper_of(view)),
    ),
}
"""By what it is of: what is asked for, and how that is written."""
