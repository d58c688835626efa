"""A messenger that only writes down what it was given."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from governance.asks import Message
from usecases.ports.messenger import Delivery, Messenger, Outcome

SENT = Delivery(Outcome.SENT)


@dataclass
class RecordingMessenger(Messenger):
    """`answers` are given one after the other, then SENT for ever."""

    answers: list[Delivery | Exception] = field(default_factory=list)
    fates: dict[str, bool | None] = field(default_factory=dict)
    sent: list[tuple[datetime, Message]] = field(default_factory=list)
    redrawn: list[str] = field(default_factory=list)

    async def send(self, message: Message, now: datetime) -> Delivery:
        self.sent.append((now, message))
        return self._answer()

    async def redraw(self, message: Message, _now: datetime) -> Delivery:
        self.redrawn.append(message.id)
        return self._answer()

    async def arrived(self, message: Message) -> bool | None:
        return self.fates.get(message.id, False)

    def _answer(self) -> Delivery:
        answer = self.answers.pop(0) if self.answers else SENT
        if isinstance(answer, Exception):
            raise answer
        return answer
