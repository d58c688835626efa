"""One messenger for all the platforms that are set up: each message says to which it goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from governance.asks import Message
from usecases.ports.messenger import Delivery, Messenger, Outcome

NOT_SET_UP = "{place} is not set up any more."


class Places(Messenger):
    """`messengers` are by the platform's name."""

    def __init__(self, messengers: Mapping[str, Messenger]) -> None:
        self._messengers = messengers
        # with the longest, what is looked for is looked for too early on none of them
        self.patience = max(messenger.patience for messenger in messengers.values())

    async def send(self, message: Message, now: datetime) -> Delivery:
        there = self._messengers.get(message.place)
        return _gone(message, Outcome.TARGET) if there is None else await there.send(message, now)

    async def redraw(self, message: Message, now: datetime) -> Delivery:
        there = self._messengers.get(message.place)
        return _gone(message, Outcome.TARGET) if there is None else await there.redraw(message, now)

    async def look(self, message: Message) -> Delivery:
        """What went where nobody can look any more is held."""
        there = self._messengers.get(message.place)
        return _gone(message, Outcome.UNKNOWN) if there is None else await there.look(message)


def _gone(message: Message, outcome: Outcome) -> Delivery:
    place = message.place.capitalize() or "The platform"
    return Delivery(outcome, NOT_SET_UP.format(place=place))
