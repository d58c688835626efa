"""Lines that people type: after a slash command, or to Clerk alone."""

from __future__ import annotations

from typing import Any

from bot.slack.answers import Answers
from bot.slack.homes import Homes
from bot.slack.needs import Talk
from bot.slack.shapes import SlashCommand
from bot.slack.typed import ACCOUNT_WANTED, mentions, typed
from bot.slack.users import PLATFORM
from bot.slack.visitors import Visitors, Whom
from governance.accounts import channel_id
from usecases.desk import CLERK, Desk
from usecases.directory import ListPeople, PeopleListed
from usecases.place_of import PlaceOf

MOST_MENTIONS = 20
DIRECT = "D"
"""How the ids of private chats begin."""


class Lines:
    def __init__(
        self, talk: Talk, desk: Desk, visitors: Visitors, answers: Answers, homes: Homes
    ) -> None:
        self._talk = talk
        self._desk = desk
        self._visitors = visitors
        self._answers = answers
        self._homes = homes

    async def command(self, sent: SlashCommand) -> dict[str, Any]:
        """The body of the answer. Raises Unserved."""
        whom = Whom(sent.enterprise_id, sent.team_id, sent.user_id)
        who = await self._visitors.person(whom)
        alone = sent.channel_id.startswith(DIRECT)
        channel = "" if alone else channel_id(PLATFORM, sent.team_id, sent.channel_id)
        place = await self.place(channel) if channel else None
        line = await self.plain(f"{sent.command} {sent.text}".strip(), whom)
        delivery = f"{PLATFORM}:{sent.trigger_id}"
        notice = await self._talk.said(who, place, line, delivery, channel=channel)
        self._homes.renew(who, whom.user)
        if not notice.private and not alone:
            return self._answers.for_all(notice)
        again = self._talk.again(place, line, delivery)
        return await self._answers.beneath(who, notice, sent.trigger_id, sent.response_url, again)

    async def place(self, channel: str) -> str | None:
        """The group that a channel is bound to."""
        group: str | None = await self._desk.do(CLERK, PlaceOf(channel))
        return group

    async def plain(self, text: str, whom: Whom) -> str:
        """As it was typed, with people's names where Slack put their ids."""
        accounts = {
            user: Whom(whom.enterprise, whom.team, user) for user in mentions(text)[:MOST_MENTIONS]
        }
        told = self._accounts if ACCOUNT_WANTED.match(text) else self._names
        shown = await told(accounts) if accounts else {}
        return typed(text, lambda user: shown.get(user, f"@{user}"))

    async def _accounts(self, mentioned: dict[str, Whom]) -> dict[str, str]:
        found = {user: await self._visitors.account(whom) for user, whom in mentioned.items()}
        return {user: f"<account:{account}>" for user, account in found.items() if account}

    async def _names(self, mentioned: dict[str, Whom]) -> dict[str, str]:
        listed: PeopleListed = await self._desk.do(CLERK, ListPeople())
        known = {person.id: person.name for person in listed.people}
        found = {user: await self._visitors.find(whom) for user, whom in mentioned.items()}
        return {user: known[person] for user, person in found.items() if person in known}
