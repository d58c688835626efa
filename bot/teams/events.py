"""What Teams tells of by itself: that Clerk was put somewhere, or taken away."""

from __future__ import annotations

import structlog

from bot.talk.notice import Notice
from bot.talk.say import arrival
from bot.teams.answers import NOBODY, Answers
from bot.teams.chats import Chats
from bot.teams.needs import Talk
from bot.teams.shapes import Installation
from bot.teams.visitors import Visitors, whom_of

log = structlog.get_logger()
ADDED, REMOVED = "add", "remove"
"""What is only a newer version of what was there is no news to anybody."""


class Events:
    def __init__(self, talk: Talk, visitors: Visitors, chats: Chats, answers: Answers) -> None:
        self._talk = talk
        self._visitors = visitors
        self._chats = chats
        self._answers = answers

    async def take(self, sent: Installation) -> tuple[str, Notice] | None:
        """Who reads the answer, and the answer; None where there is none beside what is shown.
        Raises Unserved, and what answering does."""
        if sent.action == REMOVED:
            await self._chats.gone(sent, whom_of(sent))
            log.warning("teams has taken clerk away", personal=sent.alone)
            return None
        if sent.action != ADDED:
            return None
        if not sent.alone:
            return NOBODY, arrival.TEAM_JOINED
        whom = whom_of(sent)
        who = await self._visitors.person(whom)
        await self._chats.seen(sent, whom)
        await self._answers.home(who, await self._talk.home(who), sent)
        return None
