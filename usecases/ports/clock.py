"""Two clocks: business time decides what is due, machine time serves leases and tokens."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Business time, aware, never running backwards."""

    def machine(self) -> datetime:
        """Machine time in UTC, aware."""


class MovableClock(Clock, Protocol):
    """The sample's business clock: it moves when somebody moves it, and only forward."""

    @property
    def running(self) -> bool: ...

    def move_to(self, moment: datetime) -> None:
        """Only forward: a moment that has gone by moves nothing."""

    def run(self) -> None: ...

    def pause(self) -> None: ...
