"""Whatever people do before and during a vote, in any order: posts change hands, people come and
go, deputies are sent, interests are declared and dealt with, and everybody tries to vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from governance.groups import NEVER_VOTE, SeatKind
from governance.interests import Declaration, Handling, Whose, barred
from governance.partnership import Partnership
from governance.people import Holding
from governance.quorum import verdict
from governance.seating import Sitting
from governance.voting import Choice, Electorate, Vote, counted, electorate, tally
from tests.builders import NOW
from tests.governance import board as b
from tests.store.figures import size

WHO = st.sampled_from(b.PEOPLE)
POSTS = st.sampled_from([post.id for post in b.HELD])
HANDLINGS = st.sampled_from((None, *Handling))
STEPS = st.one_of(
    st.tuples(st.just("come"), WHO),
    st.tuples(st.just("go"), WHO),
    st.tuples(st.just("leave"), WHO, POSTS),
    st.tuples(st.just("join"), WHO, POSTS),
    st.tuples(st.just("send"), WHO, WHO),
    st.tuples(st.just("declare"), WHO, HANDLINGS, st.booleans()),
    st.tuples(st.just("vote"), WHO, st.sampled_from(Choice)),
    st.tuples(st.just("vote"), WHO, st.sampled_from(Choice)),
)


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

    def _vote(self, person: str, choice: Choice) -> None:
        electors = self.electors
        if electors.refuses(person, self.votes) is None:
            unit = electors.unit_of[person]
            assert electors.units[unit] in self.may_speak_for(person)
            when = NOW + timedelta(minutes=len(self.votes))
            key = str(len(self.votes))
            self.votes.append(
                Vote(
                    id=key, decision="d", ballot=1, unit=unit, person=person, choice=choice, at=when
                )
            )


def out(room: Room) -> Iterator[str]:
    """Everybody about whom anything but that nothing is needed was agreed, or nothing yet."""
    for one in room.declared:
        if one.handling is not Handling.NONE:
            yield one.person
            yield f"agency:{one.agency}"


@given(st.sampled_from(("SLG", "BMG", "4OF6")), st.lists(STEPS, max_size=40))
@settings(max_examples=size(150, 10_000), deadline=None)
def test_no_vote_counts_that_should_not(group: str, steps: list[tuple[object, ...]]) -> None:
    room = Room(group)
    for step in steps:
        room.do(step)
    electors = room.electors
    found = counted(electors, room.votes)
    people = [vote.person for vote in found.values()]
    assert len(people) == len(set(people))
    assert set(out(room)).isdisjoint({*people, *(f"agency:{unit}" for unit in found)})
    figures = tally(electors, room.votes)
    assert figures.yes + figures.no + figures.abstained == len(found) <= figures.size


@given(st.sampled_from(("SLG", "BMG", "SEATS")), st.lists(STEPS, max_size=40))
@settings(max_examples=size(150, 10_000), deadline=None)
def test_nobody_counts_twice_or_for_two_agencies(
    group: str, steps: list[tuple[object, ...]]
) -> None:
    room = Room(group)
    for step in steps:
        room.do(step)
    places = [place for place in room.sitting.filled(room.present) if place.filled]
    people = [place.person for place in places]
    assert len(people) == len(set(people))
    assert set(people) <= room.present
    for place in places:
        assert place.person in room.sitting.holders(place) or place.instead_of
    for count in verdict(room.sitting, tuple(places)).counts:
        assert count.there <= len(set(people))


@given(st.lists(STEPS, max_size=25), WHO)
@settings(max_examples=size(100, 2_000), deadline=None)
def test_whoever_has_no_vote_is_told_why_and_nobody_else_is(
    steps: list[tuple[object, ...]], who: str
) -> None:
    room = Room("BMG")
    for step in steps:
        room.do(step)
    electors = room.electors
    assert (electors.no_vote(who) is None) == (who in electors.unit_of)
