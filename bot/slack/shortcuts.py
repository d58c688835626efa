"""“Make this an action”, from a message."""

from __future__ import annotations

from bot.slack.answers import Answers
from bot.slack.lines import Lines
from bot.slack.needs import Talk
from bot.slack.shapes import MessageAction
from bot.slack.users import PLATFORM
from bot.slack.visitors import Visitors, team_of, whom_of
from bot.talk.notice import Press
from governance.accounts import channel_id

LONGEST = 300
"""Characters of a message that may become an action's title; it can be mended in the form."""


class Shortcuts:
    def __init__(self, talk: Talk, visitors: Visitors, answers: Answers, lines: Lines) -> None:
        self._talk = talk
        self._visitors = visitors
        self._answers = answers
        self._lines = lines

    async def make_action(self, sent: MessageAction) -> None:
        """Opens the form for a new action, with the message as its title. Raises Unserved."""
        whom = whom_of(sent)
        who = await self._visitors.person(whom)
        place = await self._lines.place(channel_id(PLATFORM, team_of(sent), sent.channel.id))
        text = " ".join((await self._lines.plain(sent.message.text, whom)).split())
        press = Press("action.new", {"group": place or "", "title": text[:LONGEST]})
        notice = await self._talk.pressed(who, self._talk.ticket(who, press))
        await self._answers.in_message(who, notice, sent.trigger_id, sent.response_url, press)
