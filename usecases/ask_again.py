"""Asking again what was passed over before it had reached anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from governance.asks import Ask, AskState, Message, MessageState
from usecases.scene import Scene

ON_ITS_WAY = frozenset(
    {MessageState.READY, MessageState.CLAIMED, MessageState.UNCLEAR, MessageState.HELD}
)


def ask_again(s: Scene, ask: Ask, at: datetime | None) -> None:
    """It goes with the message it is in, where that is still on its way; else from `at` on. What
    was delivered is only open again, or was told."""
    state = AskState.OPEN if ask.waits or ask.delivered_at is None else AskState.TOLD
    ask = replace(ask, state=state, over=None, attention_at=None)
    if ask.delivered_at is None:
        sent = s.w.get(Message, ask.message) if ask.message else None
        if sent is None or sent.state not in ON_ITS_WAY:
            ask = replace(ask, asked_at=s.now, attention_at=at, message=None)
    s.w.put(ask)
