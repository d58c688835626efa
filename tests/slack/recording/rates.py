"""How often a method may be called, and whether the caller waited as long as it was told to."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

TIER_1, TIER_2, TIER_3, TIER_4, SPECIAL = 10, 20, 50, 100, 300
"""Calls a minute; the first is documented as 1 with bursts, the last as several hundred."""
A_MINUTE = timedelta(minutes=1)
A_SECOND = timedelta(seconds=1)
POSTING = "chat.postMessage"
Key = tuple[str, str]


@dataclass
class Rates:
    """`too_soon` names every call that came before it was allowed; a good caller makes none."""

    on: bool = True
    too_soon: list[str] = field(default_factory=list)
    _accepted: dict[Key, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))
    _until: dict[Key, datetime] = field(default_factory=dict)

    def notice(self, method: str, channel: str, now: datetime) -> None:
        """A call that comes before the Retry-After it was given has passed."""
        until = self._until.get(_told(method, channel), now)
        if self.on and until > now:
            self.too_soon.append(
                f"{method} {channel} at {now:%d %b %H:%M:%S.%f} of {until:%H:%M:%S}"
            )

    def wait(self, method: str, channel: str, limit: int, now: datetime) -> int:
        """Whole seconds to stay away, or 0 where the call may go on (and is counted)."""
        if not self.on:
            return 0
        until = self._until.get(_told(method, channel), now)
        frees = max(self._frees(*window, now) for window in _windows(method, channel, limit))
        if frees > now >= until:
            self.too_soon.append(f"{method} {channel} at {now:%d %b %H:%M:%S.%f}")
        if max(frees, until) > now:
            return self.tell(method, channel, max(frees, until), now)
        for key, _limit, _span in _windows(method, channel, limit):
            self._accepted[key].append(now)
        return 0

    def tell(self, method: str, channel: str, until: datetime, now: datetime) -> int:
        seconds = ceil((until - now) / A_SECOND)
        told = _told(method, channel)
        self._until[told] = max(self._until.get(told, now), now + timedelta(seconds=seconds))
        return seconds

    def _frees(self, key: Key, limit: int, span: timedelta, now: datetime) -> datetime:
        times = self._accepted[key]
        while times and times[0] + span <= now:
            times.popleft()
        return times[-limit] + span if len(times) >= limit else now


def _windows(method: str, channel: str, limit: int) -> Iterator[tuple[Key, int, timedelta]]:
    yield (method, ""), limit, A_MINUTE
    if method == POSTING:
        yield (method, channel), 1, A_SECOND


def _told(method: str, channel: str) -> Key:
    return method, channel if method == POSTING else ""
