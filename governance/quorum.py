"""Whether enough of a group are there, by its own rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from governance.attending import Roll
from governance.groups import Need, Quorum
from governance.partnership import AGENCY_SEATS, Partnership
from governance.seating import Place, Sitting


@dataclass(frozen=True, slots=True)
class Count:
    """How far one need is met."""

    need: Need
    there: int
    wanted: int

    @property
    def met(self) -> bool:
        return self.there >= self.wanted


@dataclass(frozen=True, slots=True)
class Verdict:
    counts: tuple[Count, ...]

    @property
    def quorate(self) -> bool:
        return all(count.met for count in self.counts)

    @property
    def short(self) -> tuple[Count, ...]:
        return tuple(count for count in self.counts if not count.met)


class Outlook(StrEnum):
    """How it looks before a meeting."""

    SURE = "those who said they come are enough"
    OPEN = "it hangs on those who have not said"
    LOST = "even with them it is not enough"


def needs(rule: Quorum) -> tuple[Need, ...]:
    """The rule as a list of needs; empty where there is none, and then a meeting is quorate."""
    own = (
        (rule.seats, Need(rule.seats)),
        (rule.agencies, Need(rule.agencies, by_agency=True)),
        (rule.every_safeguarding_partner, Need(by_agency=True, partners=True)),
    )
    return (*(need for asked, need in own if asked), *rule.more)


def verdict(sitting: Sitting, places: tuple[Place, ...]) -> Verdict:
    """`places` are the sitting's as they are filled. A group that is no more has no rule."""
    group = sitting.p.groups.get(sitting.group)
    rule = Quorum() if group is None else group.quorum
    return Verdict(tuple(_count(sitting.p, need, places) for need in needs(rule)))


def outlook(roll: Roll) -> Outlook:
    """Silence is never taken for a yes: where it hangs on them, it is at risk."""
    if _with(roll, roll.coming).quorate:
        return Outlook.SURE
    return Outlook.OPEN if _with(roll, roll.coming.union(roll.silent)).quorate else Outlook.LOST


def at_risk(roll: Roll) -> bool:
    """Whether it is news before a meeting that too few may come. That nobody has said is none: it
    takes apologies from somebody whose seat counts, with nobody in their place, or that they are
    too few whoever else comes."""
    found = outlook(roll)
    if found is Outlook.OPEN:
        return any(place.person in roll.gone for place in _counting(roll.sitting))
    return found is Outlook.LOST


def _counting(sitting: Sitting) -> Iterator[Place]:
    """The seats the rule looks at, as they are filled when everybody comes."""
    places = sitting.filled(sitting.seated)
    for need in needs(sitting.p.groups[sitting.group].quorum):
        yield from (one for one in _basis(need, places) if _fits(sitting.p, need, one))


def _with(roll: Roll, present: frozenset[str]) -> Verdict:
    return verdict(roll.sitting, roll.sitting.filled(present))


def _count(p: Partnership, need: Need, places: tuple[Place, ...]) -> Count:
    looked_at = [place for place in _basis(need, places) if _fits(p, need, place)]
    there = {_unit(need, place) for place in looked_at if place.filled}
    return Count(need, len(there), need.count or _every(p, need, looked_at))


def _basis(need: Need, places: tuple[Place, ...]) -> Iterable[Place]:
    """The seats that vote, or in a group where none does the members'; unless kinds are named."""
    if need.kinds:
        return (place for place in places if place.seat.kind in need.kinds)
    voting = [place for place in places if place.seat.has_vote]
    return voting or (place for place in places if place.seat.kind in AGENCY_SEATS)


def _fits(p: Partnership, need: Need, place: Place) -> bool:
    if need.agencies and place.agency not in need.agencies:
        return False
    return not need.partners or place.agency in partners(p)


def _every(p: Partnership, need: Need, looked_at: list[Place]) -> int:
    """All agencies it names, or all partners, whether or not each has a seat; else all seats."""
    if not need.by_agency:
        return len(looked_at)
    named = need.agencies or (partners(p) if need.partners else ())
    return len(set(named) or {place.agency for place in looked_at})


def _unit(need: Need, place: Place) -> object:
    return place.agency if need.by_agency else place.number


def partners(p: Partnership) -> tuple[str, ...]:
    """The agencies that are safeguarding partners."""
    return tuple(agency.id for agency in p.agencies.values() if agency.safeguarding_partner)
