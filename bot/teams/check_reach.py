"""Whether each organisation and each group can be reached, and what to do where not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field

from bot.talk.findings import Finding, Grade
from bot.talk.words import counted
from bot.teams.check_people import People
from bot.teams.connector import Connector, Json
from bot.teams.errors import asking
from bot.teams.patience import Patient, Sleep
from bot.teams.tenants import Tenants
from bot.teams.users import found
from bot.teams.wire import Answer
from governance.accounts import within
from usecases.list_reach import GroupReached, ReachListed

HEARD = "{agency} ({tenant}): {people} linked, {channels}."
NOT_HEARD = (
    "Nothing has come from {agency} ({tenant}) yet. Have its Teams administrator upload the "
    "package that “clerk teams package” writes, and let its people have the app."
)
CHANNEL = "{group} has a channel with {members}."
VISITED = "{group} has a channel with {members}; {visitors} not of that organisation."
NOT_IN = (
    "{group}: Clerk cannot read who is in its channel. {why} Add Clerk to the team and to the "
    "channel; where there is none any more, type @Clerk clerk bind {group} in another."
)
NOT_SERVED = (
    "{group}: its channel is in {tenant}, which CLERK_TEAMS_TENANTS does not name. Add it there, "
    "or type @Clerk clerk bind {group} in another channel."
)
WORKS_ELSEWHERE = "{group} has no channel in Teams, and works elsewhere."
NO_CHANNEL = (
    "{group} ({name}) has no channel. Where it has one in Teams, add Clerk to it and type there: "
    "@Clerk clerk bind {group}"
)


async def reach(
    connector: Connector, listed: ReachListed, tenants: Tenants, anywhere: str, sleep: Sleep
) -> AsyncIterator[Finding]:
    """Nobody is linked, and no chat is opened, by looking."""
    for one in _organisations(listed, tenants):
        yield one
    patient = Patient(connector, sleep)
    groups = _Groups(patient, tenants, anywhere)
    for group in listed.groups:
        yield await groups.look(group)
    people = People(patient, tenants, groups.known)
    for person in listed.people:
        if finding := await people.look(person):
            yield finding
    for one in people.summed_up():
        yield one


def _organisations(listed: ReachListed, tenants: Tenants) -> Iterator[Finding]:
    for tenant, agency in tenants.agencies.items():
        people = sum(_is_in(one.address, tenant) for one in listed.people)
        channels = sum(_is_in(one.address, tenant) for one in listed.groups)
        if people or channels:
            told = counted(people, "person", "people"), counted(channels, "channel")
            says = HEARD.format(agency=agency, tenant=tenant, people=told[0], channels=told[1])
            yield Finding(Grade.GOOD, says)
        else:
            yield Finding(Grade.ADVICE, NOT_HEARD.format(agency=agency, tenant=tenant))


def _is_in(address: str, tenant: str) -> bool:
    return bool(address) and within(address)[0] == tenant


@dataclass
class _Groups:
    """`known` are the e-mail addresses of those found in their channels for whom their own
    organisation speaks, with its agency."""

    asking: Patient
    tenants: Tenants
    anywhere: str
    known: dict[str, str] = field(default_factory=dict)

    async def look(self, group: GroupReached) -> Finding:
        if not group.address and group.elsewhere:
            return Finding(Grade.NOTE, WORKS_ELSEWHERE.format(group=group.id))
        if not group.address:
            return Finding(Grade.ADVICE, NO_CHANNEL.format(group=group.id, name=group.name))
        tenant, channel = within(group.address)
        if tenant not in self.tenants:
            return Finding(Grade.WRONG, NOT_SERVED.format(group=group.id, tenant=tenant))
        where = group.conversation.service_url if group.conversation else self.anywhere
        told = await self.asking.members(where, channel)
        if isinstance(told, Answer):
            return Finding(Grade.WRONG, NOT_IN.format(group=group.id, why=asking(told).trouble))
        return Finding(Grade.GOOD, self._members(group.id, tenant, told))

    def _members(self, group: str, tenant: str, told: Sequence[Json]) -> str:
        met = [found(one, tenant, self.tenants) for one in told]
        own = {one.email.casefold(): one.agency for one in met if one and one.verified}
        self.known |= own
        members, others = counted(len(told), "member"), len(told) - len(own)
        if not others:
            return CHANNEL.format(group=group, members=members)
        visitors = counted(others, "is", "are")
        return VISITED.format(group=group, members=members, visitors=visitors)
