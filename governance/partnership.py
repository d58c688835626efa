"""The partnership as a whole, and who stands where in it on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from governance.actions import Action, Owner, OwnerKind
from governance.attendance import Deputy
from governance.dates import LONDON
from governance.groups import Group, SeatKind
from governance.leave import Leave, away, stands_in
from governance.meetings import Meeting
from governance.people import Agency, Person, Post
from governance.plans import Plan
from governance.policy import Lane, Policy, next_slot
from governance.ratings import RatingKey
from governance.record import Record
from governance.remembered import once
from governance.working_days import WorkingDays

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Charter(Record):
    """What holds for the whole partnership. Its id is always 'charter'.

    `manager` is the post of the business manager. `retention` holds the months it has set itself,
    by kind of record.
    """

    name: str
    manager: str
    policy: Policy = Policy()
    days: WorkingDays = WorkingDays()
    retention: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Partnership:
    """A snapshot of everything that changes seldom. One a unit of work; nothing is global.

    `known` is what was worked out of it so far: who sits where is asked for each action and verb.
    """

    charter: Charter
    agencies: dict[str, Agency]
    people: dict[str, Person]
    posts: dict[str, Post]
    groups: dict[str, Group]
    plans: dict[str, Plan]
    keys: dict[str, RatingKey]
    leaves: tuple[Leave, ...] = ()
    deputies: tuple[Deputy, ...] = ()
    posts_ever: dict[str, list[Post]] = field(init=False, repr=False, compare=False)
    """By person: those they held, hold or will hold."""
    known: dict[tuple[object, ...], Any] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        ever: dict[str, list[Post]] = {}
        for post in self.posts.values():
            for person in {held.person for held in post.holders}:
                ever.setdefault(person, []).append(post)
        object.__setattr__(self, "posts_ever", ever)

    @property
    def policy(self) -> Policy:
        return self.charter.policy

    @property
    def days(self) -> WorkingDays:
        return self.charter.days

    @once
    def holders(self, post: str, day: date) -> tuple[str, ...]:
        return self.posts[post].held_by(day) if post in self.posts else ()

    @once
    def managers(self, day: date) -> tuple[str, ...]:
        return self.holders(self.charter.manager, day)

    def scrutineers(self, day: date) -> tuple[str, ...]:
        """Everybody with a scrutineer's seat on any group."""
        seats = (seat for group in self.groups.values() for seat in group.seats)
        held = (self.holders(s.post, day) for s in seats if s.kind is SeatKind.SCRUTINEER)
        return tuple(dict.fromkeys(person for people in held for person in people))

    def below(self, group: str) -> tuple[str, ...]:
        """The groups that report to it, in the order of the partnership."""
        return tuple(one.id for one in self.groups.values() if one.reports_to == group)

    @once
    def chair(self, group: str, day: date) -> tuple[str, ...]:
        """Who chairs on that day; empty where the post is vacant or no rule is set."""
        post = self.groups[group].chair.post_on(day)
        return () if post is None else self.holders(post, day)

    def chairs(self, meeting: Meeting) -> tuple[str, ...]:
        """Who chairs one meeting: whoever was named for it, else as the rule has it on its day."""
        if meeting.chaired_by in self.people:
            return (meeting.chaired_by,)
        return self.chair(meeting.group, meeting.on) if meeting.group in self.groups else ()

    @once
    def seated(self, group: str, day: date) -> tuple[str, ...]:
        """Everybody with a seat, of whatever kind, each once, in the order of the seats."""
        held = (self.holders(seat.post, day) for seat in self.groups[group].seats)
        return tuple(dict.fromkeys(person for people in held for person in people))

    @once
    def taking_part(self, group: str, day: date) -> tuple[str, ...]:
        """Those who may be asked what is to be on an agenda: all but those who only look on."""
        return self._in_seats(group, day, frozenset(SeatKind) - {SeatKind.OBSERVER})

    @once
    def vices(self, group: str, day: date) -> tuple[str, ...]:
        return self._in_seats(group, day, frozenset({SeatKind.VICE}))

    def _in_seats(self, group: str, day: date, kinds: frozenset[SeatKind]) -> tuple[str, ...]:
        seats = (seat for seat in self.groups[group].seats if seat.kind in kinds)
        return _once(person for seat in seats for person in self.holders(seat.post, day))

    @once
    def groups_of(self, person: str, day: date) -> tuple[str, ...]:
        return tuple(g for g in self.groups if person in self.seated(g, day))

    @once
    def seats_held(self, person: str, day: date) -> tuple[tuple[str, SeatKind], ...]:
        seats = ((group.id, seat) for group in self.groups.values() for seat in group.seats)
        return tuple((g, s.kind) for g, s in seats if person in self.holders(s.post, day))

    @once
    def deputises(self, person: str, group: str, day: date) -> bool:
        """Whether somebody was sent to the group in another's place, who still sits on it."""
        seated = self.seated(group, day)
        sent = (one for one in self.deputies if one.deputy == person and one.group == group)
        return any(one.first <= day <= one.last and one.person in seated for one in sent)

    @once
    def posts_of(self, person: str, day: date) -> tuple[Post, ...]:
        ever = self.posts_ever.get(person, ())
        return tuple(post for post in ever if person in post.held_by(day))

    @once
    def line(self, group: str) -> tuple[str, ...]:
        """The groups above, nearest first."""
        above: list[str] = []
        upper = self.groups[group].reports_to
        while upper is not None and upper not in (group, *above):
            above.append(upper)
            upper = self.groups[upper].reports_to
        return tuple(above)

    @once
    def answers_for(self, owner: Owner, group: str, day: date) -> tuple[str, ...]:
        """The people an owner stands for on a day: empty when the post is vacant."""
        match owner.kind:
            case OwnerKind.PERSON:
                return (owner.id,) if owner.id in self.people else ()
            case OwnerKind.POST:
                return self.holders(owner.id, day)
            case OwnerKind.GROUP:
                return self.chair(owner.id, day) if owner.id in self.groups else ()
            case OwnerKind.EACH_AGENCY | OwnerKind.EACH_SCHOOL:
                agencies = self.sharers(owner, group)
                each = (self.agency_answers(agency, group, day) for agency in agencies)
                return _once(person for people in each for person in people)

    @once
    def sharers(self, owner: Owner, group: str) -> tuple[str, ...]:
        """The agencies that each answer for themselves, in the order of the seats."""
        match owner.kind:
            case OwnerKind.EACH_SCHOOL:
                return tuple(agency.id for agency in self.agencies.values() if agency.school)
            case OwnerKind.EACH_AGENCY:
                return _once(self.posts[post].agency for post in self._agency_posts(group))
            case _:
                return ()

    @once
    def seats_of(self, agency: str, group: str, day: date) -> tuple[str, ...]:
        """Who holds an agency's seats on a group."""
        own = (post for post in self._agency_posts(group) if self.posts[post].agency == agency)
        return _once(person for post in own for person in self.holders(post, day))

    @once
    def agency_answers(self, agency: str, group: str, day: date) -> tuple[str, ...]:
        """Who answers for an agency: its seats on the group, else (a school's) whoever holds a
        post there."""
        seated = [post for post in self._agency_posts(group) if self.posts[post].agency == agency]
        posts = seated or [post.id for post in self.posts.values() if post.agency == agency]
        return _once(person for post in posts for person in self.holders(post, day))

    @once
    def _agency_posts(self, group: str) -> tuple[str, ...]:
        seats = self.groups[group].seats if group in self.groups else ()
        return tuple(s.post for s in seats if s.kind in AGENCY_SEATS and s.post in self.posts)

    def owners(self, action: Action, day: date) -> tuple[str, ...]:
        """Everybody who owns an action on a day, each once; the lead's people come first."""
        return self.people_of(action.owners, action.group, day)

    def supporters(self, action: Action, day: date) -> tuple[str, ...]:
        return self.people_of(action.supporters, action.group, day)

    def deciders(self, action: Action, day: date) -> tuple[str, ...]:
        """Who decides what becomes of an action: its group's chair and the business manager."""
        chair = self.chair(action.group, day) if action.group in self.groups else ()
        return _once((*chair, *self.managers(day)))

    def caretakers(self, action: Action, day: date) -> tuple[str, ...]:
        """Who looks after an action led by a vacant post: its agency's seats on the group."""
        lead = action.owners[0] if action.owners else None
        if lead is None or lead.kind is not OwnerKind.POST or self.holders(lead.id, day):
            return ()
        if lead.id not in self.posts:
            return ()
        return self.seats_of(self.posts[lead.id].agency, action.group, day)

    @once
    def keeps_terms(self, person: str, day: date) -> bool:
        """Whether somebody works only in schools, and so is not there in the school holidays."""
        agencies = [self.agencies.get(post.agency) for post in self.posts_of(person, day)]
        return bool(agencies) and all(agency is not None and agency.school for agency in agencies)

    @once
    def schools_shut(self, day: date) -> bool:
        return any(holiday.covers(day) for holiday in self.policy.school_holidays)

    def on_holiday(self, person: str, day: date) -> bool:
        return self.schools_shut(day) and self.keeps_terms(person, day)

    def absent(self, person: str, day: date) -> bool:
        """On leave, or in the holidays of the school they work for."""
        return away(self.leaves, person, day) is not None or self.on_holiday(person, day)

    @once
    def stand_ins(self, people: tuple[str, ...], day: date) -> tuple[str, ...]:
        """Who is there instead of those of them who are away today."""
        found = ((person, stands_in(self.leaves, person, day)) for person in people)
        return _once(there for person, there in found if there is not None and there != person)

    @once
    def people_of(self, owners: tuple[Owner, ...], group: str, day: date) -> tuple[str, ...]:
        """Everybody these owners stand for on a day, each once, in their order."""
        each = (self.answers_for(owner, group, day) for owner in owners)
        return _once(person for people in each for person in people)

    @once
    def asks_from(self, day: date) -> datetime:
        """The hour of asking on a day, or on the first after it that is neither quiet nor a day
        off."""
        at = datetime.combine(day, self.policy.ask_at, LONDON)
        return next_slot(Lane.DAILY, at, self.policy, self.days)

    def key_for(self, action: Action) -> RatingKey:
        plan = self.plans.get(action.plan or "")
        return self.keys[plan.key if plan else self.groups[action.group].key]


def _once(found: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(found))


AGENCY_SEATS = frozenset({SeatKind.CHAIR, SeatKind.VICE, SeatKind.MEMBER})
