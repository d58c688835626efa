"""Ask an action's leads what is due to be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action
from governance.asking import Moment
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule, ask_id
from governance.policy import Lane, next_slot
from usecases.attend import occasion_of
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
    found = occasion_of(s, action)
    for moment in found.passed_over:
        _ask(s, action, moment, AskState.PASSED_OVER)
    asks = []
    if found.ask is not None:
        _pass_over_undelivered(s, action, found.ask)
        asks = _ask(s, action, found.ask, AskState.OPEN)
    w.put(replace(action, attention_at=found.next_at))
    w.enter("ask", action.id)
    return Asked(tuple(asks))


def _pass_over_undelivered(s: Scene, action: Action, moment: Moment) -> None:
    """What never reached anybody gives way to the newer request: nobody gets both."""
    for ask in s.w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN):
        older = (ask.rule, ask.occurrence) != (moment.rule, moment.occurrence)
        if older and ask.answerable and ask.delivered_at is None:
            s.w.put(replace(ask, state=AskState.PASSED_OVER, attention_at=None))


def _ask(s: Scene, action: Action, moment: Moment, state: AskState) -> list[str]:
    waits = next_slot(Lane.DAILY, s.now, s.p.policy, s.p.days)
    kept = []
    for recipient in _recipients(s, action, moment.rule):
        ask = Ask(
            id=ask_id(moment.rule, action.id, moment.occurrence, recipient),
            rule=moment.rule,
            subject=action.id,
            occurrence=moment.occurrence,
            recipient=recipient,
            lane=Lane.DAILY,
            asked_at=s.now,
            state=state,
            attention_at=waits if state is AskState.OPEN else None,
        )
        if s.w.ask(ask):
            kept.append(ask.id)
    return kept


def _recipients(s: Scene, action: Action, rule: Rule) -> tuple[str, ...]:
    """The leads, or the business manager where nobody answers for the action; at the end of a
    pause those who decide what becomes of it."""
    if rule is Rule.PAUSE_OVER:
        people = s.p.deciders(action, s.day)
    else:
        people = s.p.owners(action, s.day) or s.p.managers(s.day)
    return tuple(f"person:{person}" for person in people)
