"""“Make this an action”, from the menu of a message."""

from __future__ import annotations

import re
from html import unescape

from bot.talk.notice import Notice, Press
from bot.talk.say import arrival
from bot.talk.unserved import Unserved
from bot.teams.chats import channel_of
from bot.teams.lines import Lines
from bot.teams.needs import Talk
from bot.teams.shapes import Body, Dialog
from bot.teams.visitors import Visitors, whom_of

MAKE_ACTION = "make_action"
"""Its name in the app's manifest."""
LONGEST = 300
"""Characters of a message that may become an action's title; it can be mended in the form."""
BREAK = re.compile(r"<(?:br|/p|/div|/li|/h\d)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")


class Shortcuts:
    def __init__(self, talk: Talk, visitors: Visitors, lines: Lines) -> None:
        self._talk = talk
        self._visitors = visitors
        self._lines = lines

    async def take(self, sent: Dialog) -> tuple[str, Notice]:
        """Who did it, and the form for a new action, with the message as its title. Raises
        Unserved."""
        who = await self._visitors.person(whom_of(sent))
        if sent.value.command_id != MAKE_ACTION:
            raise Unserved(arrival.WENT_WRONG)
        channel, written = channel_of(sent), sent.value.message_payload
        group = await self._lines.place(channel) if channel else None
        text = plain(written.body) if written and written.body else ""
        press = Press("action.new", {"group": group or "", "title": text[:LONGEST]})
        return who, await self._talk.pressed(who, self._talk.ticket(who, press))


def plain(body: Body) -> str:
    """On one line."""
    text = body.content or ""
    if body.content_type == "html":
        text = unescape(TAG.sub("", BREAK.sub(" ", text)))
    return " ".join(text.split())
