"""Messages to send, and a chat layer that says what it is told to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.talk.notice import Button, Item, Notice, Press
from governance.asks import Message, message_id
from governance.policy import Lane

BASE = "https://clerk.example.org"
ROOM = 2500
"""Characters of a row of which a message holds three."""


def notice(rows: int, word: str = "row") -> Notice:
    """Three rows fill a message."""
    items = (
        Item(
            f"{word} {n}", text="x" * ROOM, buttons=(Button("Done", Press("done", {"n": str(n)})),)
        )
        for n in range(1, rows + 1)
    )
    return Notice("What is due", items=tuple(items))


@dataclass
class FakeTalk:
    """`says` is what a message holds by now."""

    says: Notice = field(default_factory=lambda: notice(1))
    signed: set[str] = field(default_factory=set)

    async def compose(self, _message: Message) -> Notice:
        return self.says

    def ticket(self, who: str, press: Press) -> str:
        self.signed.add(who)
        return f"{who}:{press.verb}:{press.args}"


def a_message(recipient: str, sequence: int = 1, **fields: Any) -> Message:
    on = date(2026, 11, 2)
    key = message_id(Lane.DAILY, recipient, on, sequence)
    return Message(id=key, lane=Lane.DAILY, recipient=recipient, on=on, asks=(), **fields)
