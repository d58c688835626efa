"""How fast Slack says that it may be called."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta

from bot.talk import pace
from bot.talk.pace import Key, Window

POSTING = "chat.postMessage"
A_MINUTE = timedelta(minutes=1)
BETWEEN_POSTS = timedelta(seconds=1.1)
"""In one channel: Slack wants a second, and the way there does not keep distances."""
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


class Rates:
    """Posting is counted for each channel too, and refused for it alone."""

    def windows(self, method: str, channel: str) -> Iterator[Window]:
        yield (method, ""), PER_MINUTE.get(method, OTHERWISE), A_MINUTE
        if method == POSTING:
            yield (method, channel), 1, BETWEEN_POSTS

    def told(self, method: str, channel: str) -> Key:
        return method, channel if method == POSTING else ""


class Pace(pace.Pace):
    def __init__(
        self, machine: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        super().__init__(machine, sleep, Rates())
