"""Voting: who has a vote on a matter, and what the votes come to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from governance.groups import Deciding, Majority, OneVote
from governance.interests import Barred, Handling
from governance.quorum import Verdict, partners, verdict
from governance.record import Index, Record
from governance.seating import Place, Sitting


class Choice(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Record):
    """One vote; the id is made of the decision, the ballot and whose it is: the `unit`, which is an
    agency or a seat's post. Cast again by the same person, it takes the place of the earlier one.
    """

    decision: str
    ballot: int
    unit: str
    person: str
    choice: Choice
    at: datetime
    instead_of: tuple[str, ...] = ()


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

    def refuses(self, person: str, votes: Iterable[Vote]) -> NoVote | None:
        """As `no_vote`, and with what was cast so far: another's vote for the same agency stands,
        and so does one's own for another."""
        why = self.no_vote(person)
        if why is not None:
            return why
        for vote in counted(self, votes).values():
            if vote.person == person and vote.unit != self.unit_of[person]:
                return NoVote.VOTED
            if vote.unit == self.unit_of[person] and vote.person != person:
                return NoVote.SPOKEN_FOR
        return None


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
    return place.agency if _rule(sitting).one_vote is OneVote.AGENCY else place.seat.post


def _votes(sitting: Sitting, place: Place) -> bool:
    out = _rule(sitting).partners and place.agency not in partners(sitting.p)
    return place.seat.has_vote and not out


def _rule(sitting: Sitting) -> Deciding:
    group = sitting.p.groups.get(sitting.group)
    return Deciding() if group is None else group.decides


def counted(electors: Electorate, votes: Iterable[Vote]) -> dict[str, Vote]:
    """By unit, the votes that count: not of those barred since, no person's twice, and of several
    for one unit the last of whoever cast the first."""
    found: dict[str, Vote] = {}
    for vote in sorted(votes, key=lambda one: (one.at, one.unit)):
        agency = electors.units.get(vote.unit)
        out = agency is None or agency in electors.barred.agencies
        if out or vote.person in electors.barred.people:
            continue
        elsewhere = any(
            one.person == vote.person for name, one in found.items() if name != vote.unit
        )
        held = found.get(vote.unit, vote).person
        if not elsewhere and held == vote.person:
            found[vote.unit] = vote
    return found


def in_room(electors: Electorate) -> Verdict:
    """Whether enough are there for the matter, who has no vote on it included."""
    return _enough(electors, electors.present)


def took_part(electors: Electorate, votes: Iterable[Vote]) -> Verdict:
    """Whether enough have answered by correspondence; to have declared an interest is to answer."""
    cast = {vote.person for vote in counted(electors, votes).values()}
    return _enough(electors, cast | (electors.barred.people.keys() & electors.present))


def too_few_left(electors: Electorate) -> bool:
    """Interests have left so few votes that no majority could be reached."""
    whole = _rule(electors.sitting).majority is Majority.ALL and electors.barred.people
    return bool(whole) and 2 * len(set(electors.unit_of.values())) <= len(electors.units)


def _enough(electors: Electorate, people: Collection[str]) -> Verdict:
    """Where the rule is for each item, without those who left the room for it."""
    group = electors.sitting.p.groups.get(electors.sitting.group)
    out = electors.barred.outside if group and group.quorum.per_item else frozenset()
    return verdict(electors.sitting, electors.sitting.filled(frozenset(people) - out))


@dataclass(frozen=True, slots=True)
class Tally:
    """`size` is how many votes there are, also those nobody may cast; `silent` are those that could
    be cast and were not."""

    size: int
    yes: int
    no: int
    abstained: int
    silent: tuple[str, ...]

    @property
    def unanimous(self) -> bool:
        """Everybody who has a vote said yes: to abstain, or to say nothing, is not to agree."""
        return self.yes > 0 and not (self.no or self.abstained or self.silent)


def tally(electors: Electorate, votes: Iterable[Vote]) -> Tally:
    cast = counted(electors, votes)
    choices = [vote.choice for vote in cast.values()]
    silent = dict.fromkeys(name for name in electors.unit_of.values() if name not in cast)
    return Tally(
        size=len(electors.units),
        yes=choices.count(Choice.FOR),
        no=choices.count(Choice.AGAINST),
        abstained=choices.count(Choice.ABSTAIN),
        silent=tuple(silent),
    )


class Outcome(StrEnum):
    CONSENSUS = "agreed by all who have a vote"
    CARRIED = "carried by a majority"
    LOST = "turned down by a majority"
    NO_MAJORITY = "no majority either way"
    NOT_QUORATE = "not enough took part"


def outcome(majority: Majority, found: Tally, *, quorate: bool, by_post: bool) -> Outcome:
    """A vote in a meeting is never consensus: that is asked for before it comes to one."""
    if not quorate:
        return Outcome.NOT_QUORATE
    of = found.size if majority is Majority.ALL else found.yes + found.no
    if 2 * found.yes > of:
        return Outcome.CONSENSUS if by_post and found.unanimous else Outcome.CARRIED
    return Outcome.LOST if 2 * found.no > of else Outcome.NO_MAJORITY


VOTES_BY_DECISION = Index("vote.decision", Vote, ("decision", "ballot", "at"))
