"""Tell the business manager, once a month, that something was kept as long as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.asks import Rule
from usecases.due_records import due_records
from usecases.news import News, new_ask
from usecases.ports.store import Work
from usecases.scene import scene

SUBJECT = "retention"


@dataclass(frozen=True, slots=True)
class TellDue:
    """The daily job's: at most once a month there is something to tell."""


@dataclass(frozen=True, slots=True)
class DueTold:
    asks: tuple[str, ...]


def tell_due(w: Work, _command: TellDue, now: datetime) -> DueTold:
    s = scene(w, now)
    if next(due_records(s, s.day), None) is None:
        return DueTold(())
    news = News(Rule.RETENTION, SUBJECT, f"{s.day:%Y-%m}")
    asks = [new_ask(s, news, f"person:{manager}") for manager in s.p.managers(s.day)]
    new = tuple(ask.id for ask in asks if w.ask(ask))
    if new:
        w.enter("retention.tell", SUBJECT)
    return DueTold(new)
