"""Living through a stretch of business time in which nothing is shown to anybody."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from governance.asks import ANSWERABLE, AskState, Message
from governance.dates import LONDON, london
from governance.rehearsal import Answering
from jobs.tick import Ticker
from usecases.desk import CLERK, Desk
from usecases.done_action import DoneAction
from usecases.ports.clock import MovableClock
from usecases.ports.messenger import Delivery, Messenger, Outcome
from usecases.read_message import MessageRead, ReadMessage
from usecases.refusals import Refused
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import ActionView

LATER = timedelta(minutes=1)
"""What a tick could not do is tried again after this, as the next tick would."""
EVIDENCE = "Answered in a rehearsal."


@dataclass
class Audience(Messenger):
    """Takes every message and shows none."""

    sent: list[Message] = field(default_factory=list)
    patience: timedelta = timedelta()

    async def send(self, message: Message, _now: datetime) -> Delivery:
        self.sent.append(message)
        return Delivery(Outcome.SENT)

    async def redraw(self, _message: Message, _now: datetime) -> Delivery:
        return Delivery(Outcome.SENT)

    async def look(self, _message: Message) -> Delivery:
        return Delivery(Outcome.PASSING, retry_after=0)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The real desk and ticker, over a store and a clock of their own.

    Time jumps to whatever is due next, and to each midnight, where the timetable's days begin.
    Who answers does so at once: “on track” before the agreed date, “done” from then on.
    """

    desk: Desk
    clock: MovableClock
    ticker: Ticker
    audience: Audience
    answering: Answering

    async def run(self, until: datetime) -> None:
        """Up to that moment, which is not lived through any more."""
        await self.ticker.start()
        self._answer(self.audience.sent)
        while (at := await self._next()) < until:
            self.clock.move_to(at)
            await self._tick()

    async def _next(self) -> datetime:
        now = self.clock.now().astimezone(UTC)
        midnight = datetime.combine(london(now).date() + timedelta(days=1), time(), LONDON)
        due = await self.ticker.next_at() or midnight
        return max(now + LATER, min(due, midnight))

    async def _tick(self) -> None:
        """Once more where something was answered: news of it goes out at once."""
        known = len(self.audience.sent)
        await self.ticker.tick()
        if self._answer(self.audience.sent[known:]):
            await self.ticker.tick()

    def _answer(self, messages: list[Message]) -> int:
        """How many requests were answered."""
        if not self.answering.percent:
            return 0
        return sum(self._reply(m) for m in messages if m.recipient.startswith("person:"))

    def _reply(self, message: Message) -> int:
        read: MessageRead = self.desk.do_now(CLERK, ReadMessage(message.id))
        asked = [
            row.action
            for row in read.rows
            if row.action and row.rule in ANSWERABLE and row.state is AskState.OPEN
        ]
        chosen = [a for a in asked if self.answering.answers(f"{message.id}|{a.ref}")]
        person = message.recipient.removeprefix("person:")
        return sum(self._say(person, action) for action in chosen)

    def _say(self, person: str, action: ActionView) -> bool:
        today = london(self.clock.now()).date()
        early = action.agreed is None or today < action.agreed
        done = DoneAction(action.ref, evidence=EVIDENCE)
        try:
            self.desk.do_now(person, UpdateAction(action.ref, ON_TRACK) if early else done)
        except Refused:
            return False
        return True
