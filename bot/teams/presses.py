"""What stood on a card: buttons that were pressed, and forms that were sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.talk.notice import Notice
from bot.teams.cards.odd import ticket_of
from bot.teams.cards.values import is_form, values
from bot.teams.chats import Chats
from bot.teams.needs import Talk
from bot.teams.shapes import Activity
from bot.teams.visitors import Visitors, whom_of


class Presses:
    def __init__(self, talk: Talk, visitors: Visitors, chats: Chats) -> None:
        self._talk = talk
        self._visitors = visitors
        self._chats = chats

    async def take(self, sent: Activity, data: Mapping[str, Any]) -> tuple[str, Notice]:
        """Who did it, and the answer. Raises Unserved, and TwoDays where nothing was sent on."""
        whom = whom_of(sent)
        who = await self._visitors.person(whom)
        await self._chats.seen(sent, whom)
        ticket = ticket_of(data)
        if is_form(data):
            return who, await self._talk.filled(who, ticket, values(data))
        return who, await self._talk.pressed(who, ticket)
