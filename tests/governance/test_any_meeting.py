"""Whatever people do before and during a vote, in any order: posts change hands, people come and
go, deputies are sent, interests are declared and dealt with, and everybody tries to vote."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from governance.electorate import Electorate, electorate
from governance.groups import NEVER_VOTE, SeatKind
from governance.interests import Declaration, Handling, Whose, barred
from governance.partnership import Partnership
from governance.people import Holding, Post
from governance.quorum import verdict
from governance.seating import Sitting
from governance.voting import Choice, Vote, counted, refusal, tally
from tests.builders import NOW
from tests.governance import board as b
from tests.store.figures import size

HANDLINGS = st.sampled_from((None, *Handling))
POOLS = {
    "SLG": "carol nina paul ada sam dan",
    "BMG": "cleo cora pete dee nell dan ada jo jay",
    "SEATS": "cleo cora pete dee nell dan ada jo jay",
}


def steps(group: str) -> st.SearchStrategy[list[tuple[object, ...]]]:
    """Few people, so that what one does is soon met by what another does."""
    who = st.sampled_from(POOLS[group].split())
    held = [post.id for post in b.HELD if any(post.held_by(b.DAY)) and _is_of(group, post)]
    posts = st.sampled_from(held)
    choices = st.sampled_from(Choice)
    one = st.one_of(
        st.tuples(st.just("come"), who),
        st.tuples(st.just("go"), who),
        st.tuples(st.just("leave"), who, posts),
        st.tuples(st.just("join"), who, posts),
        st.tuples(st.just("send"), who, who),
        st.tuples(st.just("declare"), who, HANDLINGS, st.booleans()),
        *[st.tuples(st.just("vote"), who, choices, st.booleans())] * 3,
    )
    return st.lists(one, min_size=4, max_size=30)


def _is_of(group: str, post: Post) -> bool:
    pool = set(POOLS[group].split())
    return not pool.isdisjoint(post.held_by(b.DAY))


def rooms(*groups: str) -> st.SearchStrategy[Room]:
    return st.sampled_from(groups).flatmap(lambda group: steps(group).map(partial(after, group)))


@dataclass
class Room:
    group: str
    p: Partnership = b.P
    present: set[str] = field(default_factory=lambda: set(b.PEOPLE))
    deputies: list[tuple[str, str]] = field(default_factory=list)
    declared: list[Declaration] = field(default_factory=list)
    votes: list[Vote] = field(default_factory=list)

    def do(self, step: tuple[object, ...]) -> None:
        what, *told = step
        getattr(self, f"_{what}")(*told)

    @property
    def sitting(self) -> Sitting:
        sent = " ".join(f"{one}>{other}" for one, other in self.deputies)
        return b.sitting(self.group, sent, self.p)

    @property
    def electors(self) -> Electorate:
        return electorate(self.sitting, self.present, barred(self.declared, b.MATTER))

    def may_speak_for(self, person: str) -> set[str]:
        """The agencies somebody could vote for, reckoned from seats and posts alone."""
        group = self.p.groups[self.group]
        held = [post for post in self.p.posts.values() if person in post.held_by(b.DAY)]
        kinds = {seat.kind for seat in group.seats for post in held if seat.post == post.id}
        own = {post.agency for post in held for seat in group.seats if seat.post == post.id
               and seat.votes and seat.kind not in NEVER_VOTE}  # fmt: skip
        standing = {post.agency for post in held for seat in group.seats if seat.post == post.id
                    and seat.kind is SeatKind.DEPUTY}  # fmt: skip
        sent = set() if kinds - {SeatKind.DEPUTY} else {
            post.agency for post in held for _, other in self.deputies if other == person
        }  # fmt: skip
        return own | standing | sent

    def _come(self, person: str) -> None:
        self.present.add(person)

    def _go(self, person: str) -> None:
        self.present.discard(person)

    def _leave(self, person: str, post: str) -> None:
        held = self.p.posts[post]
        self._hold(post, tuple(one for one in held.holders if one.person != person))

    def _join(self, person: str, post: str) -> None:
        held = self.p.posts[post].holders
        if person not in {one.person for one in held}:
            self._hold(post, (*held, Holding(person)))

    def _hold(self, post: str, holders: tuple[Holding, ...]) -> None:
        changed = replace(self.p.posts[post], holders=holders)
        self.p = replace(self.p, posts=self.p.posts | {post: changed})

    def _send(self, person: str, deputy: str) -> None:
        self.deputies.append((person, deputy))

    def _declare(self, person: str, handling: Handling | None, agencys: bool) -> None:
        agency = next((post.agency for post in self.p.posts_of(person, b.DAY)), "")
        whose = Whose.AGENCY if agencys and agency else Whose.OWN
        about = agency if whose is Whose.AGENCY else ""
        self.declared.append(b.declaration(person, handling=handling, whose=whose, agency=about))

    def _vote(self, person: str, choice: Choice, at_once: bool) -> None:
        """`at_once` with others, so that what they cast is not known yet."""
        electors = self.electors
        why = electors.no_vote(person) if at_once else refusal(electors, person, self.votes)
        if why is None:
            unit = electors.unit_of[person]
            assert electors.units[unit] in self.may_speak_for(person)
            when = NOW + timedelta(minutes=len(self.votes))
            key = str(len(self.votes))
            self.votes.append(
                Vote(
                    id=key, decision="d", ballot=1, unit=unit, person=person, choice=choice, at=when
                )
            )


def after(group: str, steps: list[tuple[object, ...]]) -> Room:
    room = Room(group)
    for step in steps:
        room.do(step)
    return room


def out(room: Room) -> set[str]:
    """Everybody about whom anything but that nothing is needed was agreed, or nothing yet."""
    return {one.person for one in room.declared if one.handling is not Handling.NONE}


def agencies_out(room: Room) -> set[str]:
    return {one.agency for one in room.declared if one.handling is not Handling.NONE} - {""}


@given(rooms("SLG", "BMG", "SEATS"))
@settings(max_examples=size(150, 10_000), deadline=None)
def test_no_vote_counts_that_should_not(room: Room) -> None:
    electors = room.electors
    found = counted(electors, room.votes)
    people = [vote.person for vote in found.values()]
    assert len(people) == len(set(people))
    assert out(room).isdisjoint(people)
    assert agencies_out(room).isdisjoint(electors.units[unit] for unit in found)
    figures = tally(electors, room.votes)
    assert figures.yes + figures.no + figures.abstained == len(found) <= figures.size


@given(rooms("SLG", "BMG", "SEATS"))
@settings(max_examples=size(150, 10_000), deadline=None)
def test_nobody_counts_twice_or_for_two_agencies(room: Room) -> None:
    places = [place for place in room.sitting.filled(room.present) if place.filled]
    people = [place.person for place in places]
    assert len(people) == len(set(people))
    assert set(people) <= room.present
    for place in places:
        assert place.person in room.sitting.holders(place) or place.deputy
    for count in verdict(room.sitting, tuple(places)).counts:
        assert count.there <= len(people)


@given(rooms("SLG", "BMG", "SEATS"))
@settings(max_examples=size(150, 10_000), deadline=None)
def test_only_those_vote_who_may_speak_for_the_agency(room: Room) -> None:
    electors = room.electors
    assert out(room).isdisjoint(electors.unit_of)
    for who in b.PEOPLE:
        unit = electors.unit_of.get(who)
        assert (electors.no_vote(who) is None) == (unit is not None)
        assert unit is None or electors.units[unit] in room.may_speak_for(who) - agencies_out(room)
