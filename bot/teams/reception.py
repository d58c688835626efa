"""Where everything that arrives is answered, whatever becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

import structlog

from bot.talk.notice import Notice
from bot.talk.say import arrival
from bot.talk.unserved import Unserved
from bot.teams.answers import NOBODY, Answers, Unanswered
from bot.teams.cards.days import TwoDays
from bot.teams.events import Events
from bot.teams.lines import Lines
from bot.teams.presses import Presses
from bot.teams.shapes import Activity, Dialog, Installation, Invoke, Message
from bot.teams.shortcuts import Shortcuts
from bot.teams.users import PLATFORM
from usecases.desk import CLERK, Desk
from usecases.note_event import EventNoted, HasEvent, NoteEvent

log = structlog.get_logger()
Answered = tuple[str, Notice]
"""Who reads it, and what it says."""


class Reception:
    """Its methods raise only what says that an answer did not arrive, so that Teams sends what it
    was for again."""

    def __init__(
        self,
        *,
        desk: Desk,
        answers: Answers,
        lines: Lines,
        presses: Presses,
        shortcuts: Shortcuts,
        events: Events,
    ) -> None:
        self._desk = desk
        self._answers = answers
        self._lines = lines
        self._presses = presses
        self._shortcuts = shortcuts
        self._events = events
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def message(self, sent: Message) -> None:
        """A line, or a card of a client that knows no Action.Execute. Raises Unanswered.

        What people say to one another, where Clerk is only among them, is not read.
        """
        data, delivery = sent.value, delivery_of(sent)
        if data is None and not sent.addressed:
            return

        async def answer() -> Answered:
            if data is not None:
                return await self._presses.take(sent, data)
            return await self._lines.take(sent, delivery)

        await self._once(sent, delivery, answer)

    async def installed(self, sent: Installation) -> None:
        """Raises Unanswered."""
        await self._once(sent, delivery_of(sent), lambda: self._events.take(sent))

    async def invoke(self, sent: Invoke) -> dict[str, Any]:
        """The body of the answer: the same for the same, however often it comes."""
        try:
            who, notice = await self._presses.take(sent, sent.value.action.data)
            return await self._answers.in_place(who, notice, sent)
        except Exception as wrong:
            return self._answers.words(_apology("press", wrong))

    async def dialog(self, sent: Dialog) -> dict[str, Any]:
        """The body of the answer, which the dialog shows."""
        try:
            data = sent.value.data
            take = self._shortcuts.take(sent) if data is None else self._presses.take(sent, data)
            return self._answers.in_dialog(*await take)
        except Exception as wrong:
            return self._answers.in_dialog(NOBODY, _apology("dialog", wrong))

    async def _once(
        self, sent: Activity, delivery: str, answer: Callable[[], Awaitable[Answered | None]]
    ) -> None:
        """What Teams sends again after it was answered, or meanwhile, changes nothing."""
        async with self._turns.setdefault(delivery, asyncio.Lock()):
            known: EventNoted = await self._desk.do(CLERK, HasEvent(delivery))
            if known.noted:
                return
            try:
                answered = await answer()
            except Unanswered:
                raise
            except Exception as wrong:
                answered = NOBODY, _apology(type(sent).__name__, wrong)
            if answered is not None:
                await self._answers.beneath(*answered, sent)
            await self._desk.do(CLERK, NoteEvent(delivery))


def delivery_of(sent: Activity) -> str:
    """The same however often Teams sends it."""
    (tenant,) = sent.tenants
    return f"{PLATFORM}:{tenant}:{sent.conversation.id}:{sent.id}"


def _apology(what: str, wrong: Exception) -> Notice:
    """Only the kind of what went wrong is logged: the rest may hold what somebody wrote."""
    if isinstance(wrong, Unserved):
        return wrong.notice
    if isinstance(wrong, TwoDays):
        return arrival.two_days(wrong.errors.values())
    log.error("teams answer failed", what=what, kind=type(wrong).__name__)
    return arrival.WENT_WRONG
