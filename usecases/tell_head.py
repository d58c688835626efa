"""Tell people outside how far the ledger goes, so that nobody can cut it short unseen.

What they were told is kept with the ask: the message shows the same head whenever it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Over, Rule
from governance.dates import quarter_of, week_of
from governance.ledger import Head
from governance.partnership import Partnership
from governance.policy import Lane
from usecases.news import News, new_ask
from usecases.ports.store import Work
from usecases.records import LEDGER
from usecases.scene import Scene, scene

SUBJECT = "ledger"
LANE = Lane.TIMED
"""It comes at its own time and asks for nothing, so it takes no ask-day away; office hours and
leave it keeps. Quiet periods it does not: the record goes on in them."""


class Keeper(StrEnum):
    """Whom the head is told, and so who keeps it."""

    MANAGER = "business manager"
    SCRUTINEER = "independent scrutineer"


@dataclass(frozen=True, slots=True)
class TellHead:
    """The job's: once for each of the keeper's periods."""

    to: Keeper


@dataclass(frozen=True, slots=True)
class HeadTold:
    asks: tuple[str, ...]


PERIODS: dict[Keeper, Callable[[date], str]] = {
    Keeper.MANAGER: week_of,
    Keeper.SCRUTINEER: quarter_of,
}
_PEOPLE: dict[Keeper, Callable[[Partnership, date], tuple[str, ...]]] = {
    Keeper.MANAGER: Partnership.managers,
    Keeper.SCRUTINEER: Partnership.scrutineers,
}


def tell_head(w: Work, command: TellHead, now: datetime) -> HeadTold:
    s = scene(w, now)
    last = w.find(LEDGER)[-1]
    head, period = Head(last.number, last.seal), PERIODS[command.to](s.day)
    asks = [_ask(s, person, period, head) for person in _PEOPLE[command.to](s.p, s.day)]
    new = [ask for ask in asks if w.ask(ask)]
    for ask in new:
        _pass_over_undelivered(s, ask)
    if new:
        w.enter("ledger.tell", period)
    return HeadTold(tuple(ask.id for ask in new))


def _ask(s: Scene, person: str, period: str, head: Head) -> Ask:
    ask = new_ask(s, News(Rule.HEAD, SUBJECT, period, LANE), f"person:{person}")
    return replace(ask, head=str(head))


def _pass_over_undelivered(s: Scene, newest: Ask) -> None:
    """After an outage one head is enough: the newest stands for all before it."""
    for ask in s.w.find(ASKS_BY_SUBJECT, SUBJECT, AskState.OPEN):
        older = ask.id != newest.id and ask.recipient == newest.recipient
        if older and ask.delivered_at is None:
            s.w.put(ask.passed_over(Over.LATER))
