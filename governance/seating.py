"""Who fills which seat on an occasion: each person one seat at most, and so one agency at most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from governance.attendance import Deputy
from governance.groups import Seat, SeatKind
from governance.meetings import Meeting
from governance.partnership import Partnership


class Unfit(StrEnum):
    """Why somebody cannot stand in for a seat."""

    ONESELF = "it is their own seat"
    SITS = "they sit on the group themselves"
    OTHER_AGENCY = "they do not work for the agency"


@dataclass(frozen=True, slots=True)
class Place:
    """A seat as it is filled: `person` is empty where nobody does. `deputy`: in the place of those
    who hold it, `instead_of`; of a vacant post there are none."""

    number: int
    seat: Seat
    agency: str
    person: str = ""
    deputy: bool = False
    instead_of: tuple[str, ...] = ()

    @property
    def filled(self) -> bool:
        return self.person != ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A group on a day, with the deputies that were sent to this occasion."""

    p: Partnership
    group: str
    day: date
    deputies: tuple[Deputy, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Every seat of the group, in its order, nobody in it yet."""
        seats = self.p.groups[self.group].seats if self.group in self.p.groups else ()
        return tuple(Place(n, seat, self._agency(seat)) for n, seat in enumerate(seats))

    @property
    def seated(self) -> tuple[str, ...]:
        """Everybody with a seat, of whatever kind, each once."""
        held = (person for place in self.places for person in self.holders(place))
        return tuple(dict.fromkeys(held))

    @property
    def everybody(self) -> frozenset[str]:
        """Who can take part where nobody meets: those with a seat, or the deputies they sent."""
        sent = [
            one
            for one in self.deputies
            if any(self.unfit(one.deputy, place) is None for place in self.seats_of(one.person))
        ]
        gone = {one.person for one in sent}
        return frozenset(self.seated) - gone | {one.deputy for one in sent}

    def filled(self, present: Collection[str]) -> tuple[Place, ...]:
        """Every seat. A person's own vote comes before standing in for another's, and that before a
        seat without one."""
        found: dict[int, Place] = {}
        taken: set[str] = set()
        for place, person in self._claims(present):
            if place.number not in found and person not in taken:
                held = self.holders(place)
                deputy = person not in held
                found[place.number] = replace(
                    place, person=person, deputy=deputy, instead_of=held if deputy else ()
                )
                taken.add(person)
        return tuple(found.get(place.number, place) for place in self.places)

    def holders(self, place: Place) -> tuple[str, ...]:
        return self.p.holders(place.seat.post, self.day)

    def seats_of(self, person: str) -> tuple[Place, ...]:
        return tuple(place for place in self.places if person in self.holders(place))

    def votes(self, person: str) -> bool:
        """Whether a seat of theirs has a vote, so that they may send a deputy to it."""
        return any(place.seat.has_vote for place in self.seats_of(person))

    def open_to(self, person: str) -> tuple[Place, ...]:
        """The seats they could fill if nobody else were there."""
        return tuple(place for place, _ in self._claims({person}))

    def unfit(self, person: str, place: Place) -> Unfit | None:
        """Why somebody cannot stand in there. Whoever sits on the group has a vote of their own, or
        a seat that never votes; a deputy's seat is neither."""
        own = self.seats_of(person)
        if place in own:
            return Unfit.ONESELF
        if any(one.seat.kind is not SeatKind.DEPUTY for one in own):
            return Unfit.SITS
        works = any(post.agency == place.agency for post in self.p.posts_of(person, self.day))
        return None if works else Unfit.OTHER_AGENCY

    def _agency(self, seat: Seat) -> str:
        return self.p.posts[seat.post].agency if seat.post in self.p.posts else ""

    def _claims(self, present: Collection[str]) -> Iterator[tuple[Place, str]]:
        """Who could fill which seat, the best claim first."""
        voting = [place for place in self.places if place.seat.has_vote]
        rest = [place for place in self.places if not place.seat.has_vote]
        yield from self._own(voting, present)
        yield from self._sent(voting, present)
        yield from self._standing(voting, present)
        yield from self._own(rest, present)

    def _own(
        self, places: Iterable[Place], present: Collection[str]
    ) -> Iterator[tuple[Place, str]]:
        """Of several who hold a seat, whoever holds the fewest others comes first."""
        for place in places:
            there = (person for person in self.holders(place) if person in present)
            for person in sorted(there, key=lambda one: len(self.seats_of(one))):
                yield place, person

    def _sent(
        self, places: Iterable[Place], present: Collection[str]
    ) -> Iterator[tuple[Place, str]]:
        """By somebody who is not there."""
        for place in places:
            for one in self.deputies:
                absent = one.person in self.holders(place) and one.person not in present
                if absent and one.deputy in present and self.unfit(one.deputy, place) is None:
                    yield place, one.deputy

    def _standing(
        self, places: Iterable[Place], present: Collection[str]
    ) -> Iterator[tuple[Place, str]]:
        """Those with a deputy's seat, for a seat of the same agency."""
        own = [place for place in self.places if place.seat.kind is SeatKind.DEPUTY]
        for place in places:
            for deputy in (one for one in own if one.agency == place.agency):
                for person in self.holders(deputy):
                    if person in present and self.unfit(person, place) is None:
                        yield place, person


def sitting_of(p: Partnership, meeting: Meeting, deputies: Iterable[Deputy]) -> Sitting:
    """A meeting, with those of the deputies who were sent to it: one for this meeting comes instead
    of one for a time."""
    sent = [one for one in deputies if one.covers(meeting)]
    own = {one.person for one in sent if one.meeting}
    kept = tuple(one for one in sent if one.meeting or one.person not in own)
    return Sitting(p, meeting.group, meeting.on, kept)


def by_post(p: Partnership, group: str, day: date, deputies: Iterable[Deputy]) -> Sitting:
    """A group that decides without meeting: only deputies for a time count, not those for a
    meeting."""
    return Sitting(p, group, day, tuple(one for one in deputies if one.on(group, day)))
