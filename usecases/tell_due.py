"""Tell the business manager, once a month, that something was kept as long as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.asks import Ask, Rule, ask_id
from governance.policy import Lane, next_slot
from usecases.due_records import due_records
from usecases.ports.store import Work
from usecases.scene import Scene, scene

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
    asks = [_ask(s, f"person:{manager}") for manager in s.p.managers(s.day)]
    new = tuple(ask.id for ask in asks if w.ask(ask))
    if new:
        w.enter("retention.tell", SUBJECT)
    return DueTold(new)


def _ask(s: Scene, manager: str) -> Ask:
    month = f"{s.day:%Y-%m}"
    return Ask(
        id=ask_id(Rule.RETENTION, SUBJECT, month, manager),
        rule=Rule.RETENTION,
        subject=SUBJECT,
        occurrence=month,
        recipient=manager,
        lane=Lane.DAILY,
        asked_at=s.now,
        attention_at=next_slot(Lane.DAILY, s.now, s.p.policy, s.p.days),
    )
