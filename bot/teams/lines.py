"""Lines that people type: to Clerk alone, or after its name."""

from __future__ import annotations

from bot.talk.notice import Notice
from bot.teams.chats import Chats, channel_of
from bot.teams.needs import Talk
from bot.teams.shapes import Account, Message
from bot.teams.typed import ACCOUNT_WANTED, mentions, typed
from bot.teams.visitors import Visitors, Whom, whom_of
from usecases.desk import CLERK, Desk
from usecases.directory import ListPeople, PeopleListed
from usecases.place_of import PlaceOf

MOST_MENTIONS = 20


class Lines:
    def __init__(self, talk: Talk, desk: Desk, visitors: Visitors, chats: Chats) -> None:
        self._talk = talk
        self._desk = desk
        self._visitors = visitors
        self._chats = chats

    async def take(self, sent: Message, delivery: str) -> tuple[str, Notice]:
        """Who typed it, and the answer. Raises Unserved."""
        whom = whom_of(sent)
        who = await self._visitors.person(whom)
        channel = channel_of(sent)
        place = await self.place(channel) if channel else None
        line = await self._plain(sent, whom)
        notice = await self._talk.said(who, place, line, delivery, channel=channel)
        # afterwards: the line may have made the channel a group's
        await self._chats.seen(sent, whom)
        return who, notice

    async def place(self, channel: str) -> str | None:
        """The group that a channel is bound to."""
        group: str | None = await self._desk.do(CLERK, PlaceOf(channel))
        return group

    async def _plain(self, sent: Message, whom: Whom) -> str:
        """As it was typed, with people's names where they were mentioned."""
        text, clerk = sent.text or "", sent.recipient.id
        entities = list(mentions(sent.entities or ()))[:MOST_MENTIONS]
        bare = typed(text, entities, clerk, lambda _account: None)
        told = self._accounts if ACCOUNT_WANTED.match(bare) else self._names
        others = {one.mentioned.id for one in entities if one.mentioned} - {clerk}
        shown = await told(whom, sorted(others)) if others else {}

        def spelt(account: Account) -> str | None:
            return shown.get(account.id)

        return typed(text, entities, clerk, spelt)

    async def _accounts(self, beside: Whom, users: list[str]) -> dict[str, str]:
        found = {user: await self._visitors.account(beside, user) for user in users}
        return {user: f"<account:{account}>" for user, account in found.items() if account}

    async def _names(self, beside: Whom, users: list[str]) -> dict[str, str]:
        listed: PeopleListed = await self._desk.do(CLERK, ListPeople())
        known = {person.id: person.name for person in listed.people}
        found = {user: await self._visitors.find(beside, user) for user in users}
        return {user: known[person] for user, person in found.items() if person in known}
