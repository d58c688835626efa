"""Telling somebody that an action is theirs."""

from __future__ import annotations

from collections.abc import Iterable

from governance.actions import Action
from governance.asks import MESSAGES_BY_RECIPIENT, Rule
from governance.policy import Lane
from usecases.answer import tell_people
from usecases.news import News
from usecases.scene import Scene


def tell_assigned(s: Scene, action: Action, occurrence: str, people: Iterable[str]) -> None:
    """At once; but the second time that day together with what else they are told."""
    for person in people:
        news = News(Rule.ASSIGNED, action.id, occurrence, _lane(s, person))
        tell_people(s, news, (person,))


def _lane(s: Scene, person: str) -> Lane:
    told = s.w.find(MESSAGES_BY_RECIPIENT, f"person:{person}", Lane.TIMED, s.day)
    return Lane.DAILY if told else Lane.TIMED
