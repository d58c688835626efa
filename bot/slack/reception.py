"""Where everything that arrives is answered, whatever becomes of it."""

from __future__ import annotations

from typing import Any

import msgspec
import structlog

from bot.slack.answers import Answers, ephemeral
from bot.slack.events import Events
from bot.slack.forms import Forms
from bot.slack.lines import Lines
from bot.slack.manifest import SHORTCUT
from bot.slack.presses import Presses
from bot.slack.shapes import (
    BlockActions,
    EventCallback,
    MessageAction,
    SlashCommand,
    ViewSubmission,
)
from bot.slack.shortcuts import Shortcuts
from bot.talk.notice import Notice
from bot.talk.say import arrival
from bot.talk.unserved import Unserved

log = structlog.get_logger()
NOBODY = ""


class Reception:
    """Its methods take bodies that were read into their shapes before, and never raise; only an
    event does, so that Slack sends it again."""

    def __init__(
        self,
        *,
        answers: Answers,
        lines: Lines,
        presses: Presses,
        forms: Forms,
        shortcuts: Shortcuts,
        events: Events,
    ) -> None:
        self._answers = answers
        self._lines = lines
        self._presses = presses
        self._forms = forms
        self._shortcuts = shortcuts
        self._events = events

    async def command(self, body: dict[str, Any]) -> dict[str, Any]:
        sent = msgspec.convert(body, SlashCommand)
        try:
            return await self._lines.command(sent)
        except Exception as wrong:
            (payload,) = self._answers.messages(NOBODY, _apology("command", wrong))
            return ephemeral(payload)

    async def press(self, body: dict[str, Any]) -> None:
        sent = msgspec.convert(body, BlockActions)
        try:
            await self._presses.press(sent)
        except Exception as wrong:
            await self._presses.show(NOBODY, _apology("press", wrong), sent)

    async def form(self, body: dict[str, Any]) -> dict[str, Any]:
        sent = msgspec.convert(body, ViewSubmission)
        try:
            return await self._forms.send(sent)
        except Exception as wrong:
            view = self._answers.modal(NOBODY, _apology("form", wrong))
            return {"response_action": "update", "view": view}

    async def shortcut(self, body: dict[str, Any]) -> None:
        sent = msgspec.convert(body, MessageAction)
        if sent.callback_id != SHORTCUT:
            return
        try:
            await self._shortcuts.make_action(sent)
        except Exception as wrong:
            notice = _apology("shortcut", wrong)
            await self._answers.in_message(NOBODY, notice, sent.trigger_id, sent.response_url)

    async def event(self, body: dict[str, Any]) -> None:
        sent = msgspec.convert(body, EventCallback)
        try:
            await self._events.take(sent)
        except Exception as wrong:
            log.error("slack event failed", id=sent.event_id, kind=type(wrong).__name__)
            raise


def _apology(what: str, wrong: Exception) -> Notice:
    """Only the kind of what went wrong is logged: the rest may hold what somebody wrote."""
    if isinstance(wrong, Unserved):
        return wrong.notice
    log.error("slack answer failed", what=what, kind=type(wrong).__name__)
    return arrival.WENT_WRONG
