"""Working out anew when an action next needs looking at."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.asking import Occasion, occasion
from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.moments import Moment
from usecases.climb import next_step_at
from usecases.parts import parts_of
from usecases.scene import Scene


def attend(s: Scene, action: Action) -> Action:
    """The action with its attention set: to the first moment that has come and was not dealt
    with, else to the next one, else to none."""
    asked = {(ask.rule, ask.occurrence) for ask in s.w.find(ASKS_BY_SUBJECT, action.id)}
    looks = [_look(occasion(part, s.now), asked) for part in parts_of(s, action)]
    looks.append(next_step_at(s, action))
    return replace(action, attention_at=min(filter(None, looks), default=None))


def attend_all(s: Scene) -> None:
    """What any action may hang on has changed, such as who is away."""
    for group in s.p.groups:
        attend_again(s, group)


def attend_again(s: Scene, group: str) -> None:
    """What all the actions of a group hang on has changed, such as its meetings."""
    for action in s.w.find(ACTIONS_BY_GROUP, group):
        right = attend(s, action)
        if right.attention_at != action.attention_at:
            s.w.put(right)


def _look(found: Occasion, asked: set[tuple[Rule, str]]) -> datetime | None:
    missed = (moment for moment in come(found) if (moment.rule, moment.occurrence) not in asked)
    first = next(missed, None)
    return found.next_at if first is None else first.at


def come(found: Occasion) -> list[Moment]:
    """The moments that have come, in order, whether asked at or passed over."""
    asked = () if found.ask is None else (found.ask,)
    return sorted((*found.passed_over, *asked), key=lambda moment: moment.order)
