"""The messenger where no platform can take a message: everything is kept until one can."""

from __future__ import annotations

from datetime import datetime, timedelta

from governance.asks import Message
from usecases.ports.messenger import Delivery, Outcome

NO_PLATFORM = Delivery(Outcome.INSTALL, "No platform is set up to take messages.")


class Nowhere:
    patience = timedelta()

    async def send(self, _message: Message, _now: datetime) -> Delivery:
        return NO_PLATFORM

    async def redraw(self, _message: Message, _now: datetime) -> Delivery:
        return Delivery(Outcome.PASSING, NO_PLATFORM.trouble)

    async def look(self, _message: Message) -> Delivery:
        return NO_PLATFORM
