"""Ask those who owe an answer what is due to be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action
from governance.addressing import responsible
from governance.asking import Occasion, occasion
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule, ask_id
from governance.moments import Moment
from governance.parts import Part
from governance.policy import Lane, next_slot
from usecases.climb import climb, next_step_at
from usecases.parts import parts_of
from usecases.ports.store import Work
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
    found = [(part, occasion(part, now)) for part in parts_of(s, action)]
    asks = [ask for part, one in found for ask in _ask_part(s, part, one)]
    asks += climb(s, action)
    nexts = [*(one.next_at for _, one in found), next_step_at(s, action)]
    w.put(replace(action, attention_at=min(filter(None, nexts), default=None)))
    w.enter("ask", action.id)
    return Asked(tuple(asks))


def _ask_part(s: Scene, part: Part, found: Occasion) -> list[str]:
    for moment in found.passed_over:
        _ask(s, part, moment, AskState.PASSED_OVER)
    if found.ask is None:
        return []
    _pass_over_undelivered(s, part, found.ask)
    return _ask(s, part, found.ask, AskState.OPEN)


def _pass_over_undelivered(s: Scene, part: Part, moment: Moment) -> None:
    """What never reached anybody gives way to the newer request: nobody gets both."""
    for ask in s.w.find(ASKS_BY_SUBJECT, part.action.id, AskState.OPEN):
        older = (ask.rule, ask.occurrence) != (moment.rule, moment.occurrence)
        if older and ask.answerable and ask.share == part.agency and ask.delivered_at is None:
            s.w.put(replace(ask, state=AskState.PASSED_OVER, attention_at=None))


def _ask(s: Scene, part: Part, moment: Moment, state: AskState) -> list[str]:
    waits = next_slot(Lane.DAILY, s.now, s.p.policy, s.p.days)
    kept = []
    for person in _people(s, part, moment.rule):
        recipient = f"person:{person}"
        ask = Ask(
            id=ask_id(moment.rule, part.action.id, moment.occurrence, recipient),
            rule=moment.rule,
            subject=part.action.id,
            occurrence=moment.occurrence,
            recipient=recipient,
            lane=Lane.DAILY,
            asked_at=s.now,
            state=state,
            attention_at=waits if state is AskState.OPEN else None,
            share=part.agency,
        )
        if s.w.ask(ask):
            kept.append(ask.id)
    return kept


def _people(s: Scene, part: Part, rule: Rule) -> tuple[str, ...]:
    """At the end of a pause those who decide what becomes of it, else those who owe an answer."""
    if rule is Rule.PAUSE_OVER:
        return s.p.deciders(part.action, s.day)
    return responsible(part, s.day)
