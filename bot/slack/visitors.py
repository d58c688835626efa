"""Who it is that types, presses and fills in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.slack.identity import Identity
from bot.slack.needs import Client
from bot.slack.shapes import Interaction
from bot.slack.users import PLATFORM, found
from bot.talk.say import arrival
from bot.talk.unserved import Unserved
from governance.accounts import account_id
from usecases.desk import CLERK, Desk
from usecases.identify import Identified, Identify
from usecases.meet_account import MeetAccount, Met


@dataclass(frozen=True, slots=True)
class Whom:
    """A user of Slack; `team` is where they are at home, as far as what arrived tells."""

    enterprise: str
    team: str
    user: str

    @property
    def account(self) -> str:
        return account_id(PLATFORM, self.enterprise, self.team, self.user)


def whom_of(sent: Interaction) -> Whom:
    team = sent.team
    enterprise = sent.enterprise.id if sent.enterprise else (team and team.enterprise_id) or ""
    return Whom(enterprise, sent.user.team_id or team_of(sent), sent.user.id)


def team_of(sent: Interaction) -> str:
    """The workspace it was done in."""
    return sent.team.id if sent.team else ""


class Visitors:
    def __init__(self, desk: Desk, client: Client, identity: Identity) -> None:
        self._desk = desk
        self._client = client
        self._identity = identity

    async def person(self, whom: Whom) -> str:
        """The id of the person. Raises Unserved."""
        known: Identified = await self._desk.do(CLERK, Identify(whom.account))
        person = known.person or await self._meet(whom.user)
        if person is None:
            raise Unserved(arrival.NOT_LINKED)
        return person

    async def account(self, whom: Whom) -> str | None:
        """Of somebody who did nothing themselves: nobody is met or refused. None where Slack knows
        nobody of that id, or is silent."""
        known: Identified = await self._desk.do(CLERK, Identify(whom.account))
        if known.known:
            return whom.account
        told = await self._told(whom.user)
        return told.account if told else None

    async def find(self, whom: Whom) -> str | None:
        """The person of that account."""
        account = await self.account(whom)
        if account is None:
            return None
        known: Identified = await self._desk.do(CLERK, Identify(account))
        return known.person

    async def _meet(self, user: str) -> str | None:
        """By the e-mail address that Slack has verified. Raises Unserved where Slack is silent."""
        told = await self._told(user)
        if told is None:
            raise Unserved(arrival.CANNOT_TELL)
        met: Met = await self._desk.do(CLERK, told)
        return met.person

    async def _told(self, user: str) -> MeetAccount | None:
        """Under the account that Slack itself names: an event, or a mention, does not say where
        somebody from another workspace is at home."""
        answer = await self._client.call("users.info", user=user)
        installed = await self._identity.get()
        told = answer.data.get("user") if answer.ok else None
        if installed is None or not isinstance(told, Mapping):
            return None
        return found(told, installed)
