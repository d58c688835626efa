"""How fast Slack may be called: no faster than it says, and no message is in a hurry."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta

POSTING = "chat.postMessage"
A_MINUTE = timedelta(minutes=1)
BETWEEN_POSTS = timedelta(seconds=1.1)
"""In one channel: Slack wants a second, and the way there does not keep distances."""
LONGEST_WAIT = timedelta(seconds=5)
"""What is waited for here; what would take longer is given back, so that nothing else waits."""

OTHERWISE = 20
PER_MINUTE = {
    "auth.test": 100,
    "apps.connections.open": 10,
    "chat.delete": 45,
    "chat.postEphemeral": 90,
    POSTING: 200,
    "chat.update": 45,
    "conversations.history": 45,
    "conversations.info": 45,
    "conversations.open": 45,
    "users.info": 90,
    "users.lookupByEmail": 45,
    "views.open": 90,
    "views.publish": 90,
    "views.update": 90,
}
"""Calls a minute in the workspace, a tenth below each method's tier (50 or 100); of posting Slack
says that several hundred are allowed."""

Key = tuple[str, str]
Window = tuple[Key, int, timedelta]


class Pace:
    """`sleep` waits for so many seconds; both it and the clock are given, so that tests need not
    wait."""

    def __init__(
        self, machine: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        self._machine = machine
        self._sleep = sleep
        self._taken: dict[Key, list[datetime]] = defaultdict(list)
        self._until: dict[Key, datetime] = {}

    async def turn(self, method: str, channel: str = "") -> float | None:
        """Waits until a call may be made, and counts it; or gives back in how many seconds to try
        again, where that is too long to wait."""
        now = self._machine()
        at = max([now, *self._free(method, channel, now)])
        if at - now > LONGEST_WAIT:
            return (at - now).total_seconds()
        for key, _many, _span in _windows(method, channel):
            insort(self._taken[key], at)
        if at > now:
            await self._sleep((at - now).total_seconds())
        return None

    def refused(self, method: str, channel: str, seconds: float) -> None:
        """Slack said that it was too much: nothing of the kind until so many seconds are over."""
        self._until[_told(method, channel)] = self._machine() + timedelta(seconds=seconds)

    def _free(self, method: str, channel: str, now: datetime) -> Iterator[datetime]:
        yield self._until.get(_told(method, channel), now)
        for key, many, span in _windows(method, channel):
            taken = self._taken[key]
            del taken[: bisect_right(taken, now - span)]
            if len(taken) >= many:
                yield taken[-many] + span


def _windows(method: str, channel: str) -> Iterator[Window]:
    yield (method, ""), PER_MINUTE.get(method, OTHERWISE), A_MINUTE
    if method == POSTING:
        yield (method, channel), 1, BETWEEN_POSTS


def _told(method: str, channel: str) -> Key:
    return method, channel if method == POSTING else ""
