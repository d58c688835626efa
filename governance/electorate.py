"""Who has a vote on a matter, and why somebody has none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from governance.groups import Deciding, OneVote
from governance.interests import Barred, Handling
from governance.quorum import partners
from governance.seating import Place, Sitting


class NoVote(StrEnum):
    """Why somebody has no vote on a matter."""

    NO_SEAT = "no seat on the group"
    SEAT_WITHOUT = "a seat that does not vote"
    AWAY = "not there, as far as anybody has said"
    WITHDREW = "withdrew for the matter"
    STAYS = "stays without voting"
    NOT_AGREED = "declared an interest that nothing is agreed about yet"
    AGENCY = "the agency has an interest in it"
    SPOKEN_FOR = "somebody else votes in that place"
    JOINED = "joined after the vote was opened"
    VOTED = "has voted for another agency"


BY_HANDLING: dict[Handling | None, NoVote] = {
    Handling.WITHDRAW: NoVote.WITHDREW,
    Handling.STAY: NoVote.STAYS,
    None: NoVote.NOT_AGREED,
}


@dataclass(frozen=True, slots=True)
class Electorate:
    """Who votes on one matter. `units` are all the votes there are, with the agency of each; those
    that `joined` came after it was opened. `unit_of` says whose vote a person may cast now: nobody
    has two."""

    sitting: Sitting
    present: frozenset[str]
    barred: Barred
    units: Mapping[str, str]
    unit_of: Mapping[str, str]
    joined: frozenset[str] = frozenset()

    def no_vote(self, person: str) -> NoVote | None:
        """Why somebody has none; None is that they have."""
        if person in self.unit_of:
            return None
        if person in self.barred.people:
            return BY_HANDLING[self.barred.people[person]]
        seats = self.sitting.open_to(person)
        if not seats:
            return NoVote.NO_SEAT
        voting = [one for one in seats if _votes(self.sitting, one)]
        if not voting:
            return NoVote.SEAT_WITHOUT
        if all(unit(self.sitting, one) in self.joined for one in voting):
            return NoVote.JOINED
        if all(one.agency in self.barred.agencies for one in voting):
            return NoVote.AGENCY
        spoken = any(unit(self.sitting, one) in self.unit_of.values() for one in voting)
        return NoVote.SPOKEN_FOR if spoken or person in self.present else NoVote.AWAY


def electorate(
    sitting: Sitting, present: Collection[str], barred: Barred, opened: Collection[str] = ()
) -> Electorate:
    """Whoever is barred is taken for absent, so that a deputy can vote in their place: not where
    the interest is the agency's. `opened` are the votes there were when the vote was opened, if it
    was."""
    every = dict(_units(sitting))
    units = {name: agency for name, agency in every.items() if not opened or name in opened}
    able = frozenset(present) - barred.people.keys()
    casts = _casts(sitting, able).items()
    can = {who: u for who, u in casts if u in units and units[u] not in barred.agencies}
    joined = frozenset(every) - units.keys()
    return Electorate(sitting, frozenset(present), barred, units, can, joined)


def _units(sitting: Sitting) -> Iterable[tuple[str, str]]:
    return (
        (unit(sitting, place), place.agency) for place in sitting.places if _votes(sitting, place)
    )


def _casts(sitting: Sitting, able: Collection[str]) -> dict[str, str]:
    """Whose vote each of them casts. A post that two people share has one, which either casts."""
    filled = [one for one in sitting.filled(able) if one.filled and _votes(sitting, one)]
    casts = {place.person: unit(sitting, place) for place in filled}
    for place in filled:
        for person in () if place.deputy else sitting.holders(place):
            if person in able:
                casts.setdefault(person, unit(sitting, place))
    return casts


def unit(sitting: Sitting, place: Place) -> str:
    """Whose vote a seat stands for."""
    return place.agency if rule_of(sitting).one_vote is OneVote.AGENCY else place.seat.post


def _votes(sitting: Sitting, place: Place) -> bool:
    out = rule_of(sitting).partners and place.agency not in partners(sitting.p)
    return place.seat.has_vote and not out


def rule_of(sitting: Sitting) -> Deciding:
    group = sitting.p.groups.get(sitting.group)
    return Deciding() if group is None else group.decides
