"""What Slack's edge needs of the rest: the chat layer, and Slack's own methods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from bot.talk.needs import Background, Talk

__all__ = ["Answer", "Background", "Client", "Respond", "Talk"]


class Answer(Protocol):
    """What became of a call."""

    @property
    def ok(self) -> bool: ...

    @property
    def data(self) -> Mapping[str, Any]: ...

    @property
    def error(self) -> str: ...

    @property
    def unclear(self) -> bool:
        """It may have been done."""


class Client(Protocol):
    async def call(self, method: str, **args: Any) -> Answer:
        """One of Slack's methods. Never raises."""


class Respond(Protocol):
    async def __call__(self, url: str, payload: Mapping[str, Any]) -> None:
        """Send to the address that came with what somebody did. Never raises."""
