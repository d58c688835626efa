"""Asking Teams who is where, for as long as it takes: nobody else is kept waiting by a check."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.teams.connector import Connector, Json
from bot.teams.wire import Answer

Sleep = Callable[[float], Awaitable[None]]
Told = TypeVar("Told")


class Patient:
    """Waits as long as Teams says."""

    def __init__(self, connector: Connector, sleep: Sleep) -> None:
        self._connector = connector
        self._sleep = sleep

    async def member(self, service_url: str, conversation: str, user: str) -> Answer:
        return await self._ask(lambda: self._connector.member(service_url, conversation, user))

    async def members(self, service_url: str, conversation: str) -> tuple[Json, ...] | Answer:
        return await self._ask(lambda: self._connector.members(service_url, conversation))

    async def _ask(self, ask: Callable[[], Awaitable[Told]]) -> Told:
        while True:
            told = await ask()
            if not isinstance(told, Answer) or told.status != 429 or not told.retry_after:
                return told
            await self._sleep(told.retry_after)
