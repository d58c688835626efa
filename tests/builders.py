"""A small partnership and its cast, and builders of one line each, for any test."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from governance.actions import Action, Owner, OwnerKind, Update
from governance.dates import LONDON
from governance.groups import ChairRule, Group, Seat, SeatKind
from governance.leave import Leave
from governance.meetings import Meeting
from governance.partnership import Charter, Partnership
from governance.people import Agency, Holding, Person, Post
from governance.plans import Plan
from governance.policy import Policy
from governance.ratings import Meaning, Rating, RatingKey
from governance.working_days import WorkingDays

MONDAY = date(2026, 11, 2)
NOW = datetime(2026, 11, 2, 9, tzinfo=LONDON)
DAYS = WorkingDays()
POLICY = Policy()

KEY = RatingKey(
    id="key",
    ratings=(
        Rating("clear", "on track (Clear)", Meaning.ON_TIME, "Expected in time."),
        Rating("amber", "a little late (Amber)", Meaning.LATE, "Late by less than three months."),
        Rating("red", "seriously late (Red)", Meaning.SERIOUS, "Late by more than three months."),
        Rating("green", "completed (Green)", Meaning.DONE, "Completed."),
        Rating("blue", "impact evaluated (Blue)", Meaning.EVALUATED, "Its impact is known."),
    ),
)

# The cast. SLG is above BMG, BMG above CSPR, and CSPR is restricted.
MANAGER = "morgan"  # business manager, no seat
SCRUTINEER = "sam"  # seat on SLG only
TOP_CHAIR = "leo"  # chairs SLG
TOP_MEMBER = "tess"  # seat on SLG
CHAIR = "cleo"  # chairs BMG
MEMBER = "mina"  # seat on BMG
OWNER = "olu"  # leads the actions, no seat
REVIEW_CHAIR = "rhea"  # chairs CSPR
REVIEW_MEMBER = "rafi"  # seat on CSPR
OUTSIDER = "otto"  # in the partnership, no seat
STRANGER = "nobody"  # not in the partnership
CAST = (
    MANAGER, SCRUTINEER, TOP_CHAIR, TOP_MEMBER, CHAIR, MEMBER, OWNER, REVIEW_CHAIR,
    REVIEW_MEMBER, OUTSIDER,
)  # fmt: skip


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment on the wall clock in London."""
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


def person(id_: str, **fields: Any) -> Person:
    return Person(id=id_, **{"name": id_.title(), **fields})


def post(id_: str, *holders: str | Holding, **fields: Any) -> Post:
    held = tuple(Holding(h) if isinstance(h, str) else h for h in holders)
    return Post(id=id_, holders=held, **{"title": id_, "agency": "council", **fields})


def post_of(someone: str) -> str:
    """The post each of the cast holds."""
    return f"{someone}-post"


def seat(someone: str, kind: SeatKind = SeatKind.MEMBER) -> Seat:
    return Seat(post_of(someone), kind)


def group(id_: str, *seats: Seat, chair: str | None = None, **fields: Any) -> Group:
    """`chair` is the person whose post chairs."""
    rule = ChairRule(() if chair is None else (post_of(chair),))
    return Group(id=id_, seats=seats, chair=rule, **{"name": id_, "key": KEY.id, **fields})


def action(id_: str = "BMG-2026-001", **fields: Any) -> Action:
    """Led by the owner's post, agreed for Mon 30 Nov 2026, unless said otherwise."""
    agreed = fields.setdefault("agreed", date(2026, 11, 30))
    lead = Owner(OwnerKind.POST, post_of(OWNER))
    plain = {"group": id_.partition("-")[0], "title": id_, "owners": (lead,), "original": agreed}
    return Action(id=id_, **{**plain, **fields})


GROUPS = (
    group("SLG", seat(TOP_CHAIR, SeatKind.CHAIR), seat(TOP_MEMBER),
          seat(SCRUTINEER, SeatKind.SCRUTINEER), chair=TOP_CHAIR),
    group("BMG", seat(CHAIR, SeatKind.CHAIR), seat(MEMBER), chair=CHAIR, reports_to="SLG"),
    group("CSPR", seat(REVIEW_CHAIR, SeatKind.CHAIR), seat(REVIEW_MEMBER), chair=REVIEW_CHAIR,
          reports_to="BMG", restricted=True),
)  # fmt: skip


def partnership(
    *groups: Group,
    people: Iterable[Person] = (),
    posts: Iterable[Post] = (),
    agencies: Iterable[Agency] = (),
    plans: Iterable[Plan] = (),
    keys: Iterable[RatingKey] = (KEY,),
    leaves: Iterable[Leave] = (),
    **charter: Any,
) -> Partnership:
    """The cast with a post each, in GROUPS; what is given is added, or replaces its id."""
    held = [post(post_of(someone), someone) for someone in CAST]
    plain = {"id": "charter", "name": "Sample", "manager": post_of(MANAGER)}
    council = Agency(id="council", name="Council", safeguarding_partner=True)
    return Partnership(
        charter=Charter(**{**plain, **charter}),
        agencies={a.id: a for a in (council, *agencies)},
        people={p.id: p for p in (*map(person, CAST), *people)},
        posts={p.id: p for p in (*held, *posts)},
        groups={g.id: g for g in (*GROUPS, *groups)},
        plans={p.id: p for p in plans},
        keys={k.id: k for k in keys},
        leaves=tuple(leaves),
    )


def leave(someone: str, first: date, last: date, stand_in: str | None = None) -> Leave:
    return Leave(id=f"{someone}|{first}", person=someone, first=first, last=last, stand_in=stand_in)


def meeting(on: date, group: str = "BMG", **fields: Any) -> Meeting:
    """One sitting at two in the afternoon."""
    plain = {"number": 1, "at": time(14), "minutes": 120, "changed_at": NOW}
    return Meeting(id=f"{group}/{on:%Y-%m}", group=group, on=on, **{**plain, **fields})


def update(when: datetime, rating: str = "amber", **fields: Any) -> Update:
    """What the owner said of the first action, measured against Mon 30 Nov 2026."""
    plain = {"action": "BMG-2026-001", "recorded_by": OWNER, "agreed": date(2026, 11, 30)}
    return Update(id="BMG-2026-001/1", at=when, rating=rating, **{**plain, **fields})
