"""What the attention index holds at a moment, and when it will next hold something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.actions import ACTION_ATTENTION
from governance.asks import ASK_ATTENTION
from governance.meetings import MEETING_ATTENTION
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class WhatIsDue:
    pass


@dataclass(frozen=True, slots=True)
class Due:
    """Actions to ask about; recipients with asks waiting for a message; the next moment after;
    meetings of whose cycle a stage has come."""

    actions: tuple[str, ...]
    recipients: tuple[str, ...]
    next_at: datetime | None
    meetings: tuple[str, ...] = ()


def what_is_due(w: Work, _command: WhatIsDue, now: datetime) -> Due:
    """The cost is what is due: nothing else is read."""
    actions = w.find(ACTION_ATTENTION, upto=now)
    asks = w.find(ASK_ATTENTION, upto=now)
    return Due(
        actions=tuple(action.id for action in actions),
        recipients=tuple(dict.fromkeys(ask.recipient for ask in asks)),
        next_at=_next(w),
        meetings=tuple(meeting.id for meeting in w.find(MEETING_ATTENTION, upto=now)),
    )


def _next(w: Work) -> datetime | None:
    first = [action.attention_at for action in w.find(ACTION_ATTENTION, limit=1)]
    first += [meeting.attention_at for meeting in w.find(MEETING_ATTENTION, limit=1)]
    first += [ask.attention_at for ask in w.find(ASK_ATTENTION, limit=1)]
    return min((at for at in first if at is not None), default=None)
