"""What an answer sets off: open asks are settled everywhere, and the group is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from governance.actions import Action
from governance.asks import (
    ASKS_BY_SUBJECT,
    AT_ONCE,
    MOOT,
    Ask,
    AskState,
    Message,
    Over,
    Rule,
)
from governance.policy import Lane
from usecases.news import News, new_ask
from usecases.ports.store import Work
from usecases.scene import Scene


def answer_asks(w: Work, action: Action, share: str = "", people: Collection[str] = ()) -> None:
    """Mark every open ask about the action answered; messages that carried one are redrawn.

    While other parts are still owed, only those about the `share`, for which `people` answer.
    """
    for ask in w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN):
        if ask.answerable and (not share or action.ended or _is_about(ask, share, people)):
            settle_ask(w, ask, AskState.ANSWERED)


def pass_over_part(w: Work, action: Action, share: str, people: Collection[str]) -> None:
    """Nobody need answer for that part any more."""
    for ask in w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN):
        if ask.answerable and _is_about(ask, share, people):
            settle_ask(w, ask, AskState.PASSED_OVER)


def settle_ask(w: Work, ask: Ask, state: AskState) -> None:
    over = Over.MOOT if state is AskState.PASSED_OVER else None
    w.put(replace(ask, state=state, attention_at=None, over=over))
    redraw(w, ask)


def _is_about(ask: Ask, share: str, people: Collection[str]) -> bool:
    """What was asked before parts were asked about by themselves names no share."""
    if not ask.share:
        return ask.recipient.removeprefix("person:") in people
    return ask.share == share


def pass_over_asks(w: Work, action: Action) -> None:
    """Nobody need answer or decide any more; what carried it is redrawn."""
    for ask in w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN):
        if ask.rule in MOOT:
            settle_ask(w, ask, AskState.PASSED_OVER)


def drop_unsent(w: Work, action: Action) -> None:
    """What has reached nobody yet need not reach them any more."""
    for ask in w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN):
        if ask.answerable and ask.message is None:
            w.put(ask.passed_over(Over.MOOT))


def redraw(w: Work, ask: Ask) -> None:
    message = w.get(Message, ask.message) if ask.message else None
    if message is not None and message.standing() and message.redraw_at != AT_ONCE:
        w.put(replace(message, redraw_at=AT_ONCE))


def tell_group(s: Scene, action: Action, occurrence: str) -> None:
    """Changes others rely on are posted where the group works."""
    news = News(Rule.CHANGED, action.id, occurrence, Lane.REPLY)
    s.w.ask(new_ask(s, news, f"group:{action.group}"))


def tell_people(s: Scene, news: News, people: Iterable[str]) -> None:
    """Not whoever brought it about."""
    for person in people:
        if person != s.reader:
            s.w.ask(new_ask(s, news, f"person:{person}"))
