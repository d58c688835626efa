"""Pictures of what the store holds, for those who may see it."""

from __future__ import annotations

import asyncio

from bot.talk.say.ratings import chart_of
from papers.ratings_plot import PngChart
from usecases.desk import Desk
from usecases.ratings_then import RatingsShown, ShowRatings
from usecases.refusals import NotFound


class Charts:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def draw(self, who: str, of: str, about: str) -> bytes | None:
        """None where there is no such picture for them. Drawing takes a thread: it is slow."""
        if of != "ratings":
            return None
        try:
            shown: RatingsShown = await self._desk.do(who, ShowRatings(about))
        except NotFound:
            return None
        return await asyncio.to_thread(PngChart().write, chart_of(shown))
