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
    """The action with its attention set: to a moment that has come and was not asked at yet,
    else to the next one, else to none."""
    found = occasion_of(s, action)
    due = found.ask is not None and not _was_asked(s.w, action, found.ask)
    at = found.ask.at if due and found.ask is not None else found.next_at
    return replace(action, attention_at=at)


def _was_asked(w: Work, action: Action, moment: Moment) -> bool:
    return any(
        ask.rule is moment.rule and ask.occurrence == moment.occurrence
        for ask in w.find(ASKS_BY_SUBJECT, action.id)
    )
