"""Moving the sample's clock: from event to event, never minute by minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from governance.dates import LONDON, london, said
from jobs.tick import Ticker
from usecases.ports.clock import Clock, MovableClock

MOST = 50
"""Events a jump passes without a message before it gives up: overdue work is asked for ever."""


MORNING = time(9)


class Pace:
    """Everything that falls due on the way happens at its own moment."""

    movable = True

    def __init__(self, clock: MovableClock, ticker: Ticker) -> None:
        self._clock = clock
        self._ticker = ticker

    def now(self) -> datetime:
        return self._clock.now()

    def running(self) -> bool:
        return self._clock.running

    async def run(self) -> None:
        self._clock.run()

    async def pause(self) -> None:
        self._clock.pause()

    async def jump(self) -> str:
        """To the next moment at which a message goes out; one sentence on where that is."""
        for _ in range(MOST):
            if (at := await self._ticker.next_at()) is None:
                return "Nothing is planned that would move the clock."
            self._clock.move_to(at)
            if await self._ticker.tick():
                return f"Moved to {_said(self._clock.now())}."
        return f"Moved to {_said(self._clock.now())}, and no message went out on the way."

    async def advance_day(self) -> None:
        """To the same time tomorrow."""
        today = london(self._clock.now())
        tomorrow = datetime.combine(today.date() + timedelta(days=1), today.time(), LONDON)
        # by way of UTC an hour the wall skips in spring becomes the next there is
        await self.advance(tomorrow.astimezone(UTC))

    async def go_to(self, day: date) -> None:
        """To nine o'clock on that day."""
        await self.advance(datetime.combine(day, MORNING, LONDON).astimezone(UTC))

    async def advance(self, until: datetime) -> None:
        while (at := await self._ticker.next_at()) is not None and at <= until:
            self._clock.move_to(at)
            await self._ticker.tick()
        self._clock.move_to(until)
        await self._ticker.tick()


class WallTime:
    """The time of a real partnership: it goes on by itself, and nobody moves it."""

    movable = False

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        return self._clock.now()

    def running(self) -> bool:
        return True

    async def jump(self) -> str:
        return "This clock moves by itself."

    async def advance_day(self) -> None:
        """It moves by itself."""

    async def go_to(self, day: date) -> None:
        """It moves by itself."""

    async def run(self) -> None:
        """It runs already."""

    async def pause(self) -> None:
        """It does not stop."""


def _said(moment: datetime) -> str:
    return f"{said(london(moment).date())}, {london(moment):%H:%M}"
