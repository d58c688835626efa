"""Let go of those who no longer answer for an action: what they were asked about it lapses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from governance.actions import ACTIONS_BY_STATE, LIVE, Action
from governance.addressing import responsible
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Over
from usecases.answer import redraw
from usecases.parts import parts_of
from usecases.ports.store import Work
from usecases.scene import Scene, scene

SUBJECT = "answers"


@dataclass(frozen=True, slots=True)
class LetGo:
    """The daily job's: posts change hands and chairs take turns on days that were set before."""


@dataclass(frozen=True, slots=True)
class LetGone:
    """Ids of the asks that were passed over."""

    asks: tuple[str, ...]


def let_go(w: Work, _command: LetGo, now: datetime) -> LetGone:
    s = scene(w, now)
    live = (action for state in LIVE for action in w.find(ACTIONS_BY_STATE, state))
    lapsed = pass_over_left(s, live)
    if lapsed:
        w.enter("let go", SUBJECT)
    return LetGone(tuple(sorted(lapsed)))


def pass_over_left(s: Scene, actions: Iterable[Action]) -> list[str]:
    """Successors are asked at the next moment, not at once for what their predecessors were."""
    lapsed = []
    for action in actions:
        open_asks = s.w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN)
        asked = [ask for ask in open_asks if ask.answerable]
        answering = answerers(s, action) if asked else set()
        for ask in asked:
            if person_of(ask) not in answering and not _goes_back(s, ask, answering):
                s.w.put(ask.passed_over(Over.MOOT))
                redraw(s.w, ask)
                lapsed.append(ask.id)
    return lapsed


def _goes_back(s: Scene, ask: Ask, answering: set[str]) -> bool:
    """What a stand-in was not told yet is theirs again who are back: bundling sees to it."""
    if ask.delivered_at is not None:
        return False
    same = (one for one in s.w.find(ASKS_BY_SUBJECT, ask.subject) if one.over is Over.ELSEWHERE)
    key = ask.rule, ask.occurrence
    return any((one.rule, one.occurrence) == key and person_of(one) in answering for one in same)


def person_of(ask: Ask) -> str:
    return ask.recipient.removeprefix("person:")


def answerers(s: Scene, action: Action) -> set[str]:
    """Those who owe an answer, and whoever stood or stands in for one of them."""
    people = {one for part in parts_of(s, action) for one in responsible(part, s.day)}
    instead = {leave.stand_in for leave in s.p.leaves if leave.person in people and leave.stand_in}
    return people | instead
