"""Put off a subject that could not be dealt with, so that it never blocks the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance.actions import Action
from governance.asks import ASK_ATTENTION
from governance.meetings import Meeting
from usecases.ports.store import Work

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class LookLater:
    """The id of an action or a meeting, or a recipient whose asks could not be bundled."""

    subject: str


@dataclass(frozen=True, slots=True)
class PutOff:
    until: datetime


def look_later(w: Work, command: LookLater, now: datetime) -> PutOff:
    action = w.get(Action, command.subject)
    if action is not None:
        w.put(replace(action, attention_at=now + HOUR))
    meeting = w.get(Meeting, command.subject)
    if meeting is not None:
        w.put(replace(meeting, attention_at=now + HOUR))
    for ask in w.find(ASK_ATTENTION, upto=now):
        if ask.recipient == command.subject:
            w.put(replace(ask, attention_at=now + HOUR))
    w.enter("look later", command.subject)
    return PutOff(now + HOUR)
