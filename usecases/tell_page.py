"""The business manager's page of the day, told once each working day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.asks import Ask, Rule, ask_id
from governance.policy import Lane, next_slot
from governance.quiet import in_quiet
from usecases.ports.store import Work
from usecases.scene import Scene, scene

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
    asks = [_ask(s, f"person:{manager}") for manager in s.p.managers(s.day)]
    new = tuple(ask.id for ask in asks if w.ask(ask))
    if new:
        w.enter("page", s.day.isoformat())
    return PageTold(new)


def _ask(s: Scene, manager: str) -> Ask:
    day = s.day.isoformat()
    return Ask(
        id=ask_id(Rule.PAGE, PAGE, day, manager),
        rule=Rule.PAGE,
        subject=PAGE,
        occurrence=day,
        recipient=manager,
        lane=Lane.TIMED,
        asked_at=s.now,
        attention_at=next_slot(Lane.TIMED, s.now, s.p.policy, s.p.days),
    )
