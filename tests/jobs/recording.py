"""A messenger that only writes down what it was given."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from governance.asks import Message
from usecases.ports.messenger import Delivery, Messenger, Outcome

SENT = Delivery(Outcome.SENT)
MISSING = Delivery(Outcome.PASSING, "It did not arrive the first time.", retry_after=0)


@dataclass
class RecordingMessenger(Messenger):
    """`answers` are given one after the other, then SENT for ever; `fates` to who looks."""

    answers: list[Delivery | Exception] = field(default_factory=list)
    fates: dict[str, Delivery | Exception] = field(default_factory=dict)
    patience: timedelta = timedelta()
    sent: list[tuple[datetime, Message]] = field(default_factory=list)
    redrawn: list[str] = field(default_factory=list)
    looked: list[tuple[str, int]] = field(default_factory=list)

    async def send(self, message: Message, now: datetime) -> Delivery:
        self.sent.append((now, message))
        return self._answer()

    async def redraw(self, message: Message, _now: datetime) -> Delivery:
        self.redrawn.append(message.id)
        return self._answer()

    async def look(self, message: Message) -> Delivery:
        self.looked.append((message.id, message.looks))
        return _given(self.fates.get(message.id, MISSING))

    def _answer(self) -> Delivery:
        return _given(self.answers.pop(0) if self.answers else SENT)


def _given(answer: Delivery | Exception) -> Delivery:
    if isinstance(answer, Exception):
        raise answer
    return answer
