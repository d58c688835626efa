"""What Slack tells of by itself: a line in the private chat, a Home opened, people who changed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

import structlog
from msgspec import to_builtins

from bot.slack.answers import Answers, shown
from bot.slack.homes import Homes
from bot.slack.identity import Identity
from bot.slack.lines import Lines
from bot.slack.needs import Client, Talk
from bot.slack.posts import AS_IT_STANDS, UNLINKED
from bot.slack.shapes import (
    EventCallback,
    HomeOpened,
    JoinedChannel,
    MessageCame,
    TokensRevoked,
    Uninstalled,
    UserChanged,
)
from bot.slack.users import PLATFORM, found
from bot.slack.visitors import Visitors, Whom
from bot.talk.notice import Notice
from bot.talk.say import arrival
from bot.talk.unserved import Unserved
from usecases.account_changed import AccountChanged
from usecases.desk import CLERK, Desk
from usecases.note_event import EventNoted, HasEvent, NoteEvent

log = structlog.get_logger()
PRIVATE = "im"


def is_line(event: MessageCame) -> bool:
    """Only what a person types to Clerk alone: in channels there are commands."""
    typed = event.user and not event.subtype and not event.bot_id
    return bool(typed) and event.channel_type == PRIVATE


class Unanswered(Exception):
    """What was done is done, and its answer surely did not arrive: Slack is to send it again."""


class Events:
    def __init__(
        self,
        *,
        talk: Talk,
        desk: Desk,
        client: Client,
        identity: Identity,
        visitors: Visitors,
        answers: Answers,
        lines: Lines,
        homes: Homes,
    ) -> None:
        self._talk = talk
        self._desk = desk
        self._client = client
        self._identity = identity
        self._visitors = visitors
        self._answers = answers
        self._lines = lines
        self._homes = homes
        self._table: dict[type, Callable[[EventCallback, Any], Awaitable[None]]] = {
            HomeOpened: self._home,
            UserChanged: self._changed,
            JoinedChannel: self._joined,
            Uninstalled: self._gone,
            TokensRevoked: self._gone,
        }
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def take(self, sent: EventCallback) -> None:
        """A line once: one that Slack sends again after it was answered, or meanwhile, changes
        nothing. Of all else the same twice is the same."""
        if not isinstance(sent.event, MessageCame):
            await self._table[type(sent.event)](sent, sent.event)
            return
        if not is_line(sent.event):
            return
        event = f"{PLATFORM}:{sent.event_id}"
        async with self._turns.setdefault(event, asyncio.Lock()):
            known: EventNoted = await self._desk.do(CLERK, HasEvent(event))
            if known.noted:
                return
            await self._line(sent, sent.event)
            await self._desk.do(CLERK, NoteEvent(event))

    async def _home(self, sent: EventCallback, event: HomeOpened) -> None:
        whom = await self._whom(sent, event.user)
        try:
            who = await self._visitors.person(whom)
        except Unserved as unserved:
            await self._homes.show("", event.user, unserved.notice)
            return
        if event.tab == "home":
            self._homes.renew(who, event.user)

    async def _line(self, sent: EventCallback, event: MessageCame) -> None:
        whom = await self._whom(sent, event.user or "", event.team or "")
        try:
            who = await self._visitors.person(whom)
        except Unserved as unserved:
            await self._post("", event.channel, unserved.notice)
            return
        line = await self._lines.plain(event.text, whom)
        delivery = f"{PLATFORM}:{sent.event_id}"
        notice = await self._talk.said(who, None, line, delivery)
        if notice.form is not None:
            again = self._talk.again(None, line, delivery)
            notice = arrival.form_waits(notice, again)
        await self._post(who, event.channel, notice)
        self._homes.renew(who, whom.user)

    async def _changed(self, _sent: EventCallback, event: UserChanged) -> None:
        installed = await self._identity.get()
        if installed is None:
            raise Unserved(arrival.CANNOT_TELL)
        told = found(to_builtins(event.user), installed)
        changed = AccountChanged(told.account, not event.user.deleted, told.handle)
        await self._desk.do(CLERK, changed)

    async def _joined(self, _sent: EventCallback, event: JoinedChannel) -> None:
        installed = await self._identity.get()
        if installed is None or event.user != installed.bot_user or event.inviter is None:
            return
        (payload,) = self._answers.messages("", arrival.CHANNEL_JOINED)
        await self._client.call(
            "chat.postEphemeral",
            channel=event.channel,
            user=event.inviter,
            **shown(payload),
            **AS_IT_STANDS,
        )

    async def _gone(self, sent: EventCallback, _event: object) -> None:
        """Sending will be refused from now on, and everything is kept."""
        log.error("slack has taken the app away", id=sent.event_id)

    async def _whom(self, sent: EventCallback, user: str, team: str = "") -> Whom:
        """`team` is where the user is at home, where the event names it; else it is Clerk's own."""
        installed = await self._identity.get()
        enterprise = sent.enterprise_id or (installed.enterprise if installed else "")
        return Whom(enterprise, team or sent.team_id, user)

    async def _post(self, who: str, channel: str, notice: Notice) -> None:
        """Raises Unanswered where nothing of it was posted."""
        for n, payload in enumerate(self._answers.messages(who, notice)):
            content = shown(payload) | AS_IT_STANDS | UNLINKED
            answer = await self._client.call("chat.postMessage", channel=channel, **content)
            if n == 0 and not answer.ok and not answer.unclear:
                raise Unanswered(answer.error)
