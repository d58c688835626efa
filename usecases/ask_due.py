"""Ask those who owe an answer what is due to be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action
from governance.addressing import responsible
from governance.asking import Occasion, occasion
from governance.asks import ASKS_BY_SUBJECT, Ask, Over, Rule
from governance.moments import Moment
from governance.parts import Part
from usecases.climb import climb, next_step_at
from usecases.parts import parts_of
from usecases.ports.store import Work
from usecases.request import Asking, ask_of, request, tell
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class AskDue:
    """The id of an action whose attention has come."""

    action: str


@dataclass(frozen=True, slots=True)
class Asked:
    asks: tuple[str, ...]


def ask_due(w: Work, command: AskDue, now: datetime) -> Asked:
    """Ask at the latest moment that has come; mark the earlier ones nobody was asked at."""
    s = scene(w, now)
    action = w.get(Action, command.action)
    if action is None:
        return Asked(())
    known = w.find(ASKS_BY_SUBJECT, action.id)
    found = [(part, occasion(part, now)) for part in parts_of(s, action)]
    asks = [ask for part, one in found for ask in _ask_part(s, part, one, known)]
    asks += climb(s, action)
    nexts = [*(one.next_at for _, one in found), next_step_at(s, action)]
    w.put(replace(action, attention_at=min(filter(None, nexts), default=None)))
    w.enter("ask", action.id)
    return Asked(tuple(asks))


def _ask_part(s: Scene, part: Part, found: Occasion, known: list[Ask]) -> tuple[str, ...]:
    asked = {(ask.rule, ask.occurrence) for ask in known}
    for missed in found.passed_over:
        if (missed.rule, missed.occurrence) not in asked:
            _pass_over(s, part, missed)
    if (moment := found.ask) is None or (moment.rule, moment.occurrence) in asked:
        return ()
    for ask in known:
        # what never reached anybody gives way to the newer request: nobody gets both
        if ask.unsent and ask.share == part.agency:
            s.w.put(ask.passed_over(Over.LATER))
    one = Asking(part, moment.rule, moment.occurrence)
    if moment.rule is Rule.PAUSE_OVER:
        return tell(s, one, s.p.deciders(part.action, s.day))
    return request(s, one)


def _pass_over(s: Scene, part: Part, moment: Moment) -> None:
    for person in responsible(part, s.day):
        ask = ask_of(s, Asking(part, moment.rule, moment.occurrence), person)
        s.w.ask(ask.passed_over(Over.LATER))
