"""Who it is that types, presses and fills in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.talk.say import arrival
from bot.talk.unserved import Unserved
from bot.teams.needs import Connector
from bot.teams.shapes import Activity
from bot.teams.tenants import Tenants
from bot.teams.users import PLATFORM, found
from governance.accounts import account_id
from usecases.desk import CLERK, Desk
from usecases.identify import Identified, Identify
from usecases.meet_account import MeetAccount, Met


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody in a conversation. `user` is their id there; `oid` is who they are in the tenant,
    and empty where what arrived does not say."""

    tenant: str
    oid: str
    user: str
    conversation: str
    service_url: str

    @property
    def account(self) -> str:
        return account_id(PLATFORM, self.tenant, self.oid)


def whom_of(sent: Activity) -> Whom:
    """Whoever did it."""
    (tenant,) = sent.tenants
    oid = (sent.sender.aad_object_id or "").casefold()
    return Whom(tenant, oid, sent.sender.id, sent.conversation.id, sent.service_url)


class Visitors:
    def __init__(self, desk: Desk, connector: Connector, tenants: Tenants) -> None:
        self._desk = desk
        self._connector = connector
        self._tenants = tenants

    async def person(self, whom: Whom) -> str:
        """The id of the person. Raises Unserved."""
        if not whom.oid:
            raise Unserved(arrival.CANNOT_TELL)
        known: Identified = await self._desk.do(CLERK, Identify(whom.account))
        person = known.person or await self._meet(whom)
        if person is None:
            raise Unserved(arrival.NOT_LINKED)
        return person

    async def account(self, beside: Whom, user: str) -> str | None:
        """Of somebody who was mentioned: nobody is met or refused. None where Teams knows nobody of
        that id, or is silent."""
        told = await self._told(replace(beside, user=user))
        return told.account if told else None

    async def find(self, beside: Whom, user: str) -> str | None:
        """The person of that account."""
        account = await self.account(beside, user)
        if account is None:
            return None
        known: Identified = await self._desk.do(CLERK, Identify(account))
        return known.person

    async def _meet(self, whom: Whom) -> str | None:
        """By the e-mail address that their own organisation gave them. Raises Unserved where Teams
        is silent, or speaks of somebody else."""
        told = await self._told(whom)
        if told is None or told.account != whom.account:
            raise Unserved(arrival.CANNOT_TELL)
        met: Met = await self._desk.do(CLERK, told)
        return met.person

    async def _told(self, whom: Whom) -> MeetAccount | None:
        answer = await self._connector.member(whom.service_url, whom.conversation, whom.user)
        return found(answer.data, whom.tenant, self._tenants) if answer.ok else None
