"""The courier: claims messages, sends them, settles them. Only it awaits a messenger."""

from __future__ import annotations

from datetime import datetime

import structlog

from governance.asks import Message
from usecases.claim import Claim, Claimed
from usecases.desk import CLERK, Desk
from usecases.ports.messenger import Delivery, Messenger, Outcome
from usecases.ports.tripwire import Tripwire, untouched
from usecases.redraws import Redrawn, Redraws, ToRedraw
from usecases.rescue import Rescue, Rescued
from usecases.settle import PAUSE, Settle

log = structlog.get_logger()


AT_ONCE = 20
"""Messages claimed together."""


class Courier:
    """`at_once`: if the process dies, of so many messages it is not known whether they arrived. One
    is best where a platform cannot be asked. `places` are the platforms that are set up; where
    there is but one, it need not be named."""

    def __init__(
        self,
        desk: Desk,
        messenger: Messenger,
        trip: Tripwire = untouched,
        at_once: int = AT_ONCE,
        places: tuple[str, ...] = (),
    ) -> None:
        self._desk = desk
        self._messenger = messenger
        self._trip = trip
        self._at_once = at_once
        self._places = places
        self._paused_until: dict[str, datetime] = {}

    async def recover(self) -> None:
        """At the start: whatever was claimed by a process that is gone is looked into at once."""
        await self._look_into(self._rescue(alone=True))

    async def round(self) -> int:
        """Settle what is unclear, send what is ready, redraw what was answered.

        Gives back how many messages were sent.
        """
        begins = self._desk.clock.machine()
        await self._look_into(self._rescue())
        sent = 0
        while not self._paused and (messages := await self._claim(begins)):
            for message in messages:
                sent += await self._deliver(message)
        if not self._paused:
            await self._redraw()
        return sent

    @property
    def _paused(self) -> bool:
        """After every platform refused us as a whole nothing is claimed for a while: all keeps."""
        return all(map(self._is_paused, self._places or ("",)))

    def _is_paused(self, place: str) -> bool:
        until = self._paused_until.get(place)
        return until is not None and self._desk.clock.machine() < until

    async def _claim(self, begins: datetime) -> tuple[Message, ...]:
        """Only what was ready when the round began: a short wait cannot keep it in a ring."""
        machine = self._desk.clock.machine()
        claim = Claim(machine, self._at_once, ready_by=begins, places=self._places)
        claimed: Claimed = await self._desk.do(CLERK, claim)
        self._trip("claimed")
        return claimed.messages

    async def _deliver(self, message: Message) -> bool:
        """One bad message never blocks the rest: what it raises is a passing error."""
        if self._is_paused(message.place):
            await self._settle(message, Delivery(Outcome.INSTALL))
            return False
        try:
            delivery = await self._messenger.send(message, self._desk.clock.now())
        except Exception as wrong:
            log.exception("sending failed", message=message.id)
            delivery = Delivery(Outcome.PASSING, type(wrong).__name__)
        if delivery.outcome is Outcome.INSTALL:
            self._paused_until[message.place] = self._desk.clock.machine() + PAUSE
        self._trip("sent")
        await self._settle(message, delivery)
        self._trip("settled")
        return delivery.outcome is Outcome.SENT

    async def _settle(self, message: Message, delivery: Delivery) -> None:
        machine, patience = self._desk.clock.machine(), self._messenger.patience
        await self._desk.do(CLERK, Settle(message.id, delivery, machine, patience))
        log.info("message settled", message=message.id, outcome=delivery.outcome.value)

    def _rescue(self, *, alone: bool = False) -> Rescue:
        return Rescue(self._desk.clock.machine(), self._messenger.patience, alone)

    async def _look_into(self, command: Rescue) -> None:
        """Look before sending again: a message that got there is only settled."""
        rescued: Rescued = await self._desk.do(CLERK, command)
        for message in rescued.unclear:
            try:
                delivery = await self._messenger.look(message)
            except Exception as wrong:
                log.exception("looking failed", message=message.id)
                delivery = Delivery(Outcome.INSTALL, type(wrong).__name__)
            await self._settle(message, delivery)

    async def _redraw(self) -> None:
        machine = self._desk.clock.machine()
        found: ToRedraw = await self._desk.do(CLERK, Redraws(machine))
        for message in found.messages:
            shown = {one.place: await self._redrawn(one) for one in message.standing()}
            failed = any(delivery.outcome in AGAIN for delivery in shown.values())
            addresses = tuple((place, delivery.address) for place, delivery in shown.items())
            again = machine + PAUSE if failed else None
            await self._desk.do(CLERK, Redrawn(message, again, addresses))

    async def _redrawn(self, message: Message) -> Delivery:
        """At one of its places."""
        if self._is_paused(message.place):
            return Delivery(Outcome.INSTALL)
        try:
            return await self._messenger.redraw(message, self._desk.clock.now())
        except Exception:
            log.exception("redrawing failed", message=message.id)
            return Delivery(Outcome.PASSING)


AGAIN = frozenset({Outcome.PASSING, Outcome.UNCLEAR, Outcome.INSTALL})
"""Redrawing twice does no harm, so what did not surely work is done again."""
