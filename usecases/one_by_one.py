"""A group that no channel reaches is told all the same: each of its members."""

from __future__ import annotations

from governance.actions import Deed, Update
from governance.asks import Ask, AskState, Message, Over, Rule
from governance.policy import Lane
from usecases.news import News, new_ask
from usecases.scene import Scene

TOLD = frozenset({Rule.CHANGED, Rule.CONFIRM})
"""What is of use to a reader alone. Of a meeting that is changed they all hear anyway, and its
agenda they have had."""


def tell_members(s: Scene, message: Message) -> None:
    """With the rest of their day's news what a channel would have had at once; not whoever brought
    it about."""
    group = message.recipient.partition(":")[2]
    for ask in filter(None, (s.w.get(Ask, key) for key in message.asks)):
        if ask.rule in TOLD and ask.state is AskState.OPEN and group in s.p.groups:
            by = _author(s, ask)
            for person in s.p.seated(group, s.day):
                if person != by:
                    s.w.ask(new_ask(s, _news(ask), f"person:{person}"))
            s.w.put(ask.passed_over(Over.ELSEWHERE))


def _news(ask: Ask) -> News:
    lane = Lane.DAILY if ask.lane is Lane.REPLY else ask.lane
    return News(ask.rule, ask.subject, ask.occurrence, lane)


def _author(s: Scene, ask: Ask) -> str:
    update, deed = s.w.get(Update, ask.occurrence), s.w.get(Deed, ask.occurrence)
    return update.recorded_by if update else deed.by if deed else ""
