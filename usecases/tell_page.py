"""The business manager's page of the day, told once each working day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.asks import Rule
from governance.policy import Lane
from governance.quiet import in_quiet
from usecases.news import News, new_ask
from usecases.ports.store import Work
from usecases.scene import scene

PAGE = "page"
"""The subject of the ask; its occurrence is the day."""


@dataclass(frozen=True, slots=True)
class TellPage:
    pass


@dataclass(frozen=True, slots=True)
class PageTold:
    asks: tuple[str, ...]


def tell_page(w: Work, _command: TellPage, now: datetime) -> PageTold:
    """Nothing on a day off or in a quiet period: the next page then looks back to the last."""
    s = scene(w, now)
    if not s.p.days.is_working(s.day) or in_quiet(s.day, s.p.policy.quiet):
        return PageTold(())
    news = News(Rule.PAGE, PAGE, s.day.isoformat(), Lane.TIMED)
    asks = [new_ask(s, news, f"person:{manager}") for manager in s.p.managers(s.day)]
    new = tuple(ask.id for ask in asks if w.ask(ask))
    if new:
        w.enter("page", news.occurrence)
    return PageTold(new)
