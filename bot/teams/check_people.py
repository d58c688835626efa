"""Whether each person can be reached, and what to do where not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.talk.findings import Finding, Grade
from bot.talk.words import capital, counted, joined
from bot.teams.errors import asking
from bot.teams.patience import Patient
from bot.teams.tenants import Tenants
from bot.teams.wire import Answer
from governance.accounts import within
from usecases.list_reach import PersonReached
from usecases.ports.messenger import Outcome

BLOCKED = "{name} cannot be written to. {why} Ask them to find Clerk among their apps and add it."
NOT_TOLD = "Teams does not say whether {name} can be written to. {why}"
NO_EMAIL = "No e-mail address stands in the partnership's file of: {names}. Add it there."
NOT_KNOWN = (
    "Not known in Teams yet: {names}. Each is known once they write to Clerk, or are in a group's "
    "channel, with the e-mail address of the partnership's file; or link their account by hand, as "
    "docs/teams.md says."
)
ELSEWHERE = (
    "{people} of agencies whose organisation CLERK_TEAMS_TENANTS does not name, and served "
    "elsewhere than in Teams."
)
OTHERWISE = "{people} written to elsewhere than in Teams."
LINKED = "{linked} linked; {known} found by e-mail when first written to."


@dataclass
class People:
    """`known` are the e-mail addresses by which somebody would be known, with the agency whose
    organisation says so."""

    asking: Patient
    tenants: Tenants
    known: dict[str, str]
    linked: int = 0
    by_email: int = 0
    elsewhere: int = 0
    otherwise: int = 0
    without_email: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    async def look(self, person: PersonReached) -> Finding | None:
        """None where nothing is amiss, or where it is said of all together."""
        if person.address and person.active:
            return await self._at_account(person)
        if person.elsewhere:
            self.otherwise += 1
        elif not person.agencies & set(self.tenants.agencies.values()):
            self.elsewhere += 1
        elif not person.email:
            self.without_email.append(person.name)
        elif self.known.get(person.email.casefold()) in person.agencies:
            self.by_email += 1
        else:
            self.unknown.append(person.name)
        return None

    async def _at_account(self, person: PersonReached) -> Finding | None:
        """Whoever has never written to Clerk has no chat yet in which to look."""
        held, (_tenant, user) = person.conversation, within(person.address)
        if held is not None:
            told = await self.asking.member(held.service_url, held.address, user)
            if not told.ok:
                return _unreached(person.name, told)
        self.linked += 1
        return None

    def summed_up(self) -> Iterator[Finding]:
        if self.without_email:
            yield Finding(Grade.ADVICE, NO_EMAIL.format(names=joined(self.without_email)))
        if self.unknown:
            yield Finding(Grade.ADVICE, NOT_KNOWN.format(names=joined(self.unknown)))
        if self.otherwise:
            yield Finding(Grade.NOTE, OTHERWISE.format(people=_are(self.otherwise)))
        if self.elsewhere:
            yield Finding(Grade.NOTE, ELSEWHERE.format(people=_are(self.elsewhere)))
        known = counted(self.by_email, "is", "are") if self.by_email else "none is"
        yield Finding(Grade.GOOD, LINKED.format(linked=_are(self.linked), known=known))


def _are(count: int) -> str:
    return capital(counted(count, "person is", "people are"))


def _unreached(name: str, told: Answer) -> Finding:
    why = asking(told)
    says = BLOCKED if why.outcome is Outcome.TARGET else NOT_TOLD
    return Finding(Grade.ADVICE, says.format(name=name, why=why.trouble))
