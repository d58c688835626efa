"""Keeping people's Home current."""

from __future__ import annotations

import asyncio
from weakref import WeakValueDictionary

from bot.slack.answers import Answers
from bot.slack.needs import Background, Client, Talk
from bot.talk.notice import Notice


class Homes:
    """`renew` is for whoever may have changed something; nobody waits for it."""

    def __init__(
        self, talk: Talk, client: Client, answers: Answers, background: Background
    ) -> None:
        self._talk = talk
        self._client = client
        self._answers = answers
        self._background = background
        self._users: dict[str, str] = {}
        self._wanted: set[str] = set()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def renew(self, who: str, user: str) -> None:
        """However often it is asked for before it is begun, it is done once."""
        self._users[who] = user
        if user not in self._wanted:
            self._wanted.add(user)
            self._background.start("renewing a home", self._renew(who, user))

    def told(self, recipient: str) -> None:
        """They were sent something, or shown it afresh: what they owe may be another thing now.
        Whoever was shown no Home yet is shown one when they open it."""
        who = recipient.removeprefix("person:")
        if who in self._users:
            self.renew(who, self._users[who])

    async def show(self, who: str, user: str, notice: Notice) -> None:
        view = self._answers.home(who, notice)
        await self._client.call("views.publish", user_id=user, view=view)

    async def _renew(self, who: str, user: str) -> None:
        """One after the other, so that the newest stands in the end."""
        async with self._turns.setdefault(user, asyncio.Lock()):
            self._wanted.discard(user)
            await self.show(who, user, await self._talk.home(who))
