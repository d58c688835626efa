"""Working out anew when an action next needs looking at."""

from __future__ import annotations

from dataclasses import replace

from governance.actions import Action, Update
from governance.asking import Moment, Occasion, occasion
from governance.asks import ASKS_BY_SUBJECT
from usecases.ports.store import Work
from usecases.scene import Scene


def occasion_of(s: Scene, action: Action) -> Occasion:
    update = s.w.get(Update, action.latest) if action.latest else None
    return occasion(action, update, s.p.policy, s.p.days, s.now)


def attend(s: Scene, action: Action) -> Action:
    """The action with its attention set: to the first moment that has come and was not dealt
    with, else to the next one, else to none."""
    found = occasion_of(s, action)
    missed = _missed(s.w, action, found)
    return replace(action, attention_at=missed[0].at if missed else found.next_at)


def _missed(w: Work, action: Action, found: Occasion) -> list[Moment]:
    """The moments that have come and were neither asked at nor passed over."""
    if found.ask is None:
        return []
    asked = {(ask.rule, ask.occurrence) for ask in w.find(ASKS_BY_SUBJECT, action.id)}
    come = (*found.passed_over, found.ask)
    return [moment for moment in come if (moment.rule, moment.occurrence) not in asked]
