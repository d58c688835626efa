"""How fast a platform may be called: no faster than it says, and no message is in a hurry."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Protocol

LONGEST_WAIT = timedelta(seconds=5)
"""What is waited for here; what would take longer is given back, so that nothing else waits."""

Key = tuple[str, str]
Window = tuple[Key, int, timedelta]
"""Within that span no more than so many calls are made of what goes by the key."""


class Rates(Protocol):
    """A platform's own: calls are told apart by their kind and by the channel they are about."""

    def windows(self, kind: str, channel: str) -> Iterable[Window]: ...

    def told(self, kind: str, channel: str) -> Key:
        """What stands still where the platform says that it was too much."""


class Pace:
    """`sleep` waits for so many seconds; both it and the clock are given, so that tests need not
    wait."""

    def __init__(
        self,
        machine: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]],
        rates: Rates,
    ) -> None:
        self._machine = machine
        self._sleep = sleep
        self._rates = rates
        self._taken: dict[Key, list[datetime]] = defaultdict(list)
        self._until: dict[Key, datetime] = {}

    async def turn(self, kind: str, channel: str = "") -> float | None:
        """Waits until a call may be made, and counts it; or gives back in how many seconds to try
        again, where that is too long to wait."""
        now = self._machine()
        at = max([now, *self._free(kind, channel, now)])
        if at - now > LONGEST_WAIT:
            return (at - now).total_seconds()
        for key in {key for key, _many, _span in self._rates.windows(kind, channel)}:
            insort(self._taken[key], at)
        if at > now:
            await self._sleep((at - now).total_seconds())
        return None

    def refused(self, kind: str, channel: str, seconds: float) -> None:
        """The platform said that it was too much: nothing of the kind until so many seconds are
        over."""
        until = self._machine() + timedelta(seconds=seconds)
        self._until[self._rates.told(kind, channel)] = until

    def _free(self, kind: str, channel: str, now: datetime) -> Iterator[datetime]:
        yield self._until.get(self._rates.told(kind, channel), now)
        longest: dict[Key, timedelta] = {}
        for key, many, span in self._rates.windows(kind, channel):
            longest[key] = max(longest.get(key, span), span)
            taken = self._taken[key]
            if len(taken) >= many:
                yield taken[-many] + span
        for key, span in longest.items():
            taken = self._taken[key]
            del taken[: bisect_right(taken, now - span)]
