"""What Slack tells of by itself: a line in the private chat, a Home opened, people who changed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog

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
from bot.slack.users import PLATFORM
from bot.slack.visitors import Unserved, Visitors, Whom
from bot.talk.notice import Notice
from bot.talk.say import arrival
from usecases.account_changed import AccountChanged
from usecases.desk import CLERK, Desk
from usecases.note_event import EventNoted, HasEvent, NoteEvent

log = structlog.get_logger()
PRIVATE = "im"


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
            MessageCame: self._line,
            UserChanged: self._changed,
            JoinedChannel: self._joined,
            Uninstalled: self._gone,
            TokensRevoked: self._gone,
        }

    async def take(self, sent: EventCallback) -> None:
        """Once: an event that Slack sends again after it was dealt with changes nothing."""
        event = f"{PLATFORM}:{sent.event_id}"
        known: EventNoted = await self._desk.do(CLERK, HasEvent(event))
        if known.noted:
            return
        await self._table[type(sent.event)](sent, sent.event)
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
        """Only what a person types to Clerk alone: in channels there are commands."""
        if event.channel_type != PRIVATE or event.subtype or event.bot_id or event.user is None:
            return
        whom = await self._whom(sent, event.user, event.team or "")
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
        self._homes.renew(who, event.user)

    async def _changed(self, sent: EventCallback, event: UserChanged) -> None:
        user = event.user
        whom = await self._whom(sent, user.id, user.team_id or "")
        handle = user.profile.display_name or user.profile.real_name or user.name
        await self._desk.do(CLERK, AccountChanged(whom.account, not user.deleted, handle))

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
        for payload in self._answers.messages(who, notice):
            content = shown(payload) | AS_IT_STANDS | UNLINKED
            await self._client.call("chat.postMessage", channel=channel, **content)
