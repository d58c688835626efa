"""What each platform's edge needs of the rest: the chat layer, and work that nobody waits for."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from typing import Any, Protocol

from bot.talk.notice import Notice, Press
from governance.asks import Message


class Talk(Protocol):
    """The shared chat layer: whatever happens on a platform, it answers with a Notice."""

    async def said(
        self, who: str, place: str | None, text: str, delivery: str, *, channel: str = ""
    ) -> Notice:
        """`place` is the group of the channel typed in, None in the private chat; `channel` is the
        platform's own id of it."""

    async def pressed(self, who: str, ticket: str) -> Notice: ...

    async def chosen(self, who: str, ticket: str, verb: str) -> Notice:
        """One of the verbs of a menu."""

    async def filled(self, who: str, ticket: str, values: Mapping[str, str]) -> Notice: ...

    async def home(self, who: str) -> Notice: ...

    def ticket(self, who: str, press: Press) -> str: ...

    async def compose(self, message: Message) -> Notice: ...

    def again(self, place: str | None, text: str, delivery: str) -> Press:
        """What a button means that says a line once more."""


class Background(Protocol):
    def start(self, what: str, work: Coroutine[Any, Any, object]) -> None:
        """Nobody waits for it; `what` is for the log, should it fail."""
