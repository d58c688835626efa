"""Keeping people's Home current."""

from __future__ import annotations

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
        self._renewing: set[str] = set()

    def renew(self, who: str, user: str) -> None:
        """However often it is asked for before it is done, it is done once."""
        if user not in self._renewing:
            self._renewing.add(user)
            self._background.start("renewing a home", self._renew(who, user))

    async def show(self, who: str, user: str, notice: Notice) -> None:
        view = self._answers.home(who, notice)
        await self._client.call("views.publish", user_id=user, view=view)

    async def _renew(self, who: str, user: str) -> None:
        self._renewing.discard(user)
        await self.show(who, user, await self._talk.home(who))
