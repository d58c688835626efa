"""People whom Teams tells of in a group's channel, before they have written to Clerk."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.teams.connector import Connector
from bot.teams.errors import asking
from bot.teams.places import Place
from bot.teams.tenants import Tenants
from bot.teams.users import PLATFORM, found
from governance.accounts import within
from usecases.desk import CLERK, Desk
from usecases.list_reach import ListReach, ReachListed
from usecases.meet_account import MeetAccount, Met
from usecases.ports.messenger import Delivery, Outcome
from usecases.reach import Reach, Reached

A_DAY = timedelta(days=1)
NO_EMAIL = Delivery(
    Outcome.TARGET, "They have no account in Teams, and Clerk knows no e-mail address of theirs."
)
NOT_FOUND = Delivery(
    Outcome.TARGET, "Nobody with their e-mail address is in a group's channel in Teams: they are "
    "known once they write to Clerk there, or link their account by hand.",
)  # fmt: skip
NOT_LINKED = Delivery(
    Outcome.TARGET, "Their account could not be told for certain: link it by hand."
)

Roster = tuple[MeetAccount, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    roster: Roster
    until: datetime


class Rosters:
    """Each is read once a day at most."""

    def __init__(self, desk: Desk, connector: Connector, tenants: Tenants, anywhere: str) -> None:
        self._desk = desk
        self._connector = connector
        self._tenants = tenants
        self._anywhere = anywhere
        self._read: dict[str, _Read] = {}

    async def meet(self, recipient: str, email: str) -> str | Delivery:
        """Whoever has that address by the word of their own organisation is linked from now on.
        Where a roster cannot be read just now, nobody can tell that they are in none."""
        if not email:
            return NO_EMAIL
        unread: Delivery | None = None
        async for roster in self._all():
            if isinstance(roster, Delivery):
                unread = unread if roster.outcome is Outcome.TARGET else roster
                continue
            for one in roster:
                if one.verified and one.email.casefold() == email.casefold():
                    met: Met = await self._desk.do(CLERK, one)
                    return one.account if f"person:{met.person}" == recipient else NOT_LINKED
        return unread or NOT_FOUND

    async def _all(self) -> AsyncIterator[Roster | Delivery]:
        listed: ReachListed = await self._desk.do(CLERK, ListReach(PLATFORM))
        for group in listed.groups:
            if group.address and within(group.address)[0] in self._tenants:
                yield await self._of(group.id, group.address)

    async def _of(self, group: str, channel: str) -> Roster | Delivery:
        known, machine = self._read.get(channel), self._desk.clock.machine()
        if known is not None and machine < known.until:
            return known.roster
        reached: Reached = await self._desk.do(CLERK, Reach(f"group:{group}", PLATFORM))
        place = Place.of(reached, self._anywhere)
        told = await self._connector.members(place.service_url, place.conversation)
        if not isinstance(told, tuple):
            return asking(told)
        tenant = within(channel)[0]
        everybody = (found(one, tenant, self._tenants) for one in told)
        roster = tuple(one for one in everybody if one is not None)
        self._read[channel] = _Read(roster, machine + A_DAY)
        return roster
