"""What an answer sets off: open asks are settled everywhere, and the group is told."""

from __future__ import annotations

from dataclasses import replace

from governance.actions import Action
from governance.asks import (
    ASKS_BY_SUBJECT,
    AT_ONCE,
    Ask,
    AskState,
    Message,
    MessageState,
    Rule,
    ask_id,
)
from governance.policy import Lane
from usecases.ports.store import Work
from usecases.scene import Scene


def answer_asks(w: Work, action: Action) -> None:
    """Mark every open ask about the action answered; messages that carried one are redrawn."""
    for ask in w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN):
        if ask.answerable:
            w.put(replace(ask, state=AskState.ANSWERED, attention_at=None))
            redraw(w, ask)


def redraw(w: Work, ask: Ask) -> None:
    message = w.get(Message, ask.message) if ask.message else None
    if message is not None and message.state is MessageState.SENT and message.redraw_at != AT_ONCE:
        w.put(replace(message, redraw_at=AT_ONCE))


def tell_group(s: Scene, action: Action, occurrence: str) -> None:
    """Changes others rely on are posted where the group works."""
    recipient = f"group:{action.group}"
    s.w.ask(
        Ask(
            id=ask_id(Rule.CHANGED, action.id, occurrence, recipient),
            rule=Rule.CHANGED,
            subject=action.id,
            occurrence=occurrence,
            recipient=recipient,
            lane=Lane.REPLY,
            asked_at=s.now,
            attention_at=s.now,
        )
    )
