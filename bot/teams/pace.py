"""How fast Teams says that it may be called."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta

from bot.talk import pace
from bot.talk.pace import Key, Window
from bot.teams.methods import Kind

SENDING = ((6, 1), (7, 2), (54, 30), (1600, 3600))
RATES = {Kind.CREATE: SENDING, Kind.SEND: SENDING, Kind.MEMBERS: ((12, 1), (14, 2), (100, 30))}
"""Calls in so many seconds within one conversation, about a tenth below what Teams allows."""
IN_ALL = (25, 1)
"""Teams allows 30 or 50 a second for each tenant, by different pages of its own."""


class Rates:
    """Each conversation is counted by itself, and refused for itself."""

    def windows(self, kind: str, channel: str) -> Iterator[Window]:
        yield ("", ""), IN_ALL[0], timedelta(seconds=IN_ALL[1])
        for many, seconds in RATES[Kind(kind)]:
            yield (kind, channel), many, timedelta(seconds=seconds)

    def told(self, kind: str, channel: str) -> Key:
        return kind, channel


class Pace(pace.Pace):
    def __init__(
        self, machine: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        super().__init__(machine, sleep, Rates())
