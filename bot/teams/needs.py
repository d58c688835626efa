"""What Teams' edge needs of the rest: the chat layer, and Teams' own service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from bot.talk.needs import Background, Talk
from bot.teams.wire import Answer

__all__ = ["Background", "Connector", "Talk"]


class Connector(Protocol):
    """The service behind the service URL that an activity came with. It never raises."""

    async def post(
        self, service_url: str, conversation: str, activity: Mapping[str, Any]
    ) -> Answer: ...

    async def member(self, service_url: str, conversation: str, user: str) -> Answer:
        """Who somebody in a conversation is; `user` is their id in what Teams sends."""

    async def open_chat(self, service_url: str, tenant: str, user: str) -> Answer:
        """The personal chat with somebody, which may be there already."""
