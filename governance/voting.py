"""Votes: which of them count, whether enough took part, and what they come to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from governance.electorate import Electorate, NoVote, rule_of
from governance.groups import Majority
from governance.quorum import Verdict, verdict
from governance.record import Index, Record


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


def refusal(electors: Electorate, person: str, votes: Iterable[Vote]) -> NoVote | None:
    """Why a vote of theirs is not taken: as for who has none, and because of what was cast so far.
    Another's vote for the same agency stands, and so does one's own for another."""
    why = electors.no_vote(person)
    if why is not None:
        return why
    for vote in counted(electors, votes).values():
        if vote.person == person and vote.unit != electors.unit_of[person]:
            return NoVote.VOTED
        if vote.unit == electors.unit_of[person] and vote.person != person:
            return NoVote.SPOKEN_FOR
    return None


def in_room(electors: Electorate) -> Verdict:
    """Whether enough are there for the matter, who has no vote on it included."""
    return _enough(electors, electors.present)


def took_part(electors: Electorate, votes: Iterable[Vote]) -> Verdict:
    """Whether enough have answered by correspondence; to have declared an interest is to answer."""
    cast = {vote.person for vote in counted(electors, votes).values()}
    return _enough(electors, cast | (electors.barred.people.keys() & electors.present))


def too_few_left(electors: Electorate) -> bool:
    """Interests have left so few votes that no majority could be reached."""
    whole = rule_of(electors.sitting).majority is Majority.ALL and electors.barred.people
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
