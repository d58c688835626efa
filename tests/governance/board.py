"""Two groups and their people for the formal half of a meeting, and cases written as short lines.

What a line says: `there` names those in the room; `sent` is paul>dan for a deputy; `interests` are
paul=withdraw (stay, nothing, open), with @police where the interest is the agency's; `votes` are
nina+ paul- carol0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from governance.attendance import Deputy, Reply, Says, reply_id
from governance.electorate import Electorate, electorate
from governance.groups import ChairRule, Deciding, Group, Majority, Need, OneVote, Quorum, Seat
from governance.groups import SeatKind as K
from governance.interests import (
    Barred,
    Declaration,
    DeclarationKind,
    Handling,
    Whose,
    barred,
)
from governance.partnership import Partnership
from governance.people import Agency, Holding, Person, Post
from governance.seating import Place, Sitting
from governance.voting import Choice, Vote
from tests.builders import NOW, partnership

DAY = date(2027, 4, 1)
MATTER = "the item"
PARTNERS = ("council", "nhs", "police")
AGENCIES = (*PARTNERS, "school", "charity", "probation")

# Post, agency, who holds it.
POSTS = """
director      council    carol
chief-nurse   nhs        nina
chief-officer police     paul
lead-member   council    olga
scrutineer    office     sam
adviser       nhs        ada
head          council    cleo
manager       council    cora
inspector     police     pete
police-deputy police     dee
nurse         nhs        nell
headship      school     jo jay
director-vol  charity    vic
probation     probation  -
lay           office     lou
council-spare council    dora
nhs-spare     nhs        del
police-spare  police     dan
school-spare  school     sue
"""


def _post(line: str) -> Post:
    name, agency, *people = line.split()
    held = tuple(Holding(person) for person in people if person != "-")
    return Post(id=name, title=name, agency=agency, holders=held)


HELD = tuple(_post(line) for line in POSTS.strip().splitlines())
PEOPLE = tuple(sorted({held.person for post in HELD for held in post.holders}))


def _voting(*posts: str) -> tuple[Seat, ...]:
    return tuple(Seat(post, votes=True) for post in posts)


SLG = Group(
    id="SLG",
    name="Strategic Leadership Group",
    key="key",
    chair=ChairRule(("chief-nurse",)),
    quorum=Quorum(seats=2),
    decides=Deciding(partners=True),
    seats=(
        *_voting("director", "chief-nurse", "chief-officer"),
        Seat("lead-member", K.OBSERVER),
        Seat("scrutineer", K.SCRUTINEER),
        Seat("adviser", K.ADVISER),
    ),
)
BMG = Group(
    id="BMG",
    name="Business Management Group",
    key="key",
    reports_to="SLG",
    declares=True,
    chair=ChairRule(("head",)),
    quorum=Quorum(seats=4, agencies=3, every_safeguarding_partner=True),
    seats=(
        *_voting("head", "manager", "inspector", "nurse", "headship", "director-vol", "probation"),
        Seat("police-deputy", K.DEPUTY),
        Seat("scrutineer", K.SCRUTINEER),
        Seat("lay", K.LAY),
        Seat("adviser", K.ADVISER),
    ),
)


def like(group: Group, name: str, **fields: object) -> Group:
    return replace(group, id=name, **fields)  # type: ignore[arg-type]


GROUPS = (
    SLG,
    BMG,
    like(SLG, "ALL3", quorum=Quorum(every_safeguarding_partner=True)),
    like(BMG, "FREE", quorum=Quorum()),
    like(BMG, "4OF6", quorum=Quorum(more=(Need(4, by_agency=True, agencies=AGENCIES),))),
    like(BMG, "LAY", quorum=Quorum(seats=2, more=(Need(1, kinds=(K.LAY,)),))),
    like(BMG, "SEATS", decides=Deciding(OneVote.SEAT), quorum=Quorum(seats=2)),
    like(BMG, "CAST", decides=Deciding(majority=Majority.CAST), quorum=Quorum(seats=2)),
    like(BMG, "THREE", decides=Deciding(partners=True), quorum=Quorum(seats=2)),
    like(SLG, "ITEM", quorum=Quorum(seats=2, per_item=True)),
    like(SLG, "NET", decides=Deciding(), seats=tuple(Seat(s.post) for s in SLG.seats[:3])),
)


def board(*posts: Post) -> Partnership:
    """`posts` take the place of those with their id."""
    agencies = tuple(
        Agency(id=name, name=name.title(), safeguarding_partner=name in PARTNERS)
        for name in (*AGENCIES, "office")
    )
    people = tuple(Person(id=name, name=name.title()) for name in PEOPLE)
    return partnership(*GROUPS, people=people, posts=(*HELD, *posts), agencies=agencies)


P = board()


def sent(text: str, group: str = "SLG") -> tuple[Deputy, ...]:
    pairs = (one.split(">") for one in text.split())
    return tuple(
        Deputy(id=f"{group}|{person}", group=group, person=person, deputy=deputy, first=DAY,
               last=DAY, by=person, at=NOW)
        for person, deputy in pairs
    )  # fmt: skip


HANDLED = {
    "withdraw": Handling.WITHDRAW,
    "stay": Handling.STAY,
    "nothing": Handling.NONE,
    "open": None,
}


def interests(text: str) -> list[Declaration]:
    return [_interest(one) for one in text.split()]


def _interest(one: str) -> Declaration:
    who, _, handled = one.partition("=")
    person, _, agency = who.partition("@")
    return declaration(
        person, handling=HANDLED[handled], whose=Whose.AGENCY if agency else Whose.OWN,
        agency=agency,
    )  # fmt: skip


def declaration(person: str, **fields: object) -> Declaration:
    """A specific one in the item, at the BMG's meeting unless said otherwise."""
    plain: dict[str, object] = {"kind": DeclarationKind.SPECIFIC, "group": "BMG", "matter": MATTER}
    shown = {**plain, **fields}
    return Declaration(id=f"{person}~1", person=person, at=NOW, by=person, **shown)  # type: ignore[arg-type]


def sitting(group: str, deputies: str = "", p: Partnership = P) -> Sitting:
    return Sitting(p, group, DAY, sent(deputies, group))


def out(text: str) -> Barred:
    return barred(interests(text), MATTER)


def electors(group: str, there: str, deputies: str = "", declared: str = "") -> Electorate:
    return electorate(sitting(group, deputies), there.split(), out(declared))


CHOICES = {"+": Choice.FOR, "-": Choice.AGAINST, "0": Choice.ABSTAIN}


def cast(voters: Electorate, text: str) -> list[Vote]:
    """One after the other, a minute apart; those who have no vote are given their agency's all the
    same, so that what they cast can be seen not to count."""
    return [
        Vote(id=str(n), decision="d", ballot=1, person=one[:-1], choice=CHOICES[one[-1]],
             unit=voters.unit_of.get(one[:-1]) or _agency(one[:-1]), at=NOW + timedelta(minutes=n))
        for n, one in enumerate(text.split())
    ]  # fmt: skip


def _agency(person: str) -> str:
    return next(iter(P.posts_of(person, DAY))).agency


def filled(places: Iterable[Place]) -> str:
    """carol council, dan police for paul"""
    return ", ".join(
        f"{one.person} {one.seat.post}" + (" for " + "+".join(one.instead_of)) * one.deputy
        for one in places
        if one.filled
    )


def reply(person: str, says: Says | None = None, came: bool | None = None) -> Reply:
    key = reply_id("BMG/2027-04", person)
    return Reply(id=key, meeting="BMG/2027-04", person=person, by=person, at=NOW, says=says,
                 came=came)  # fmt: skip


def said(text: str) -> Reply:
    """cleo=attending; cleo=came is somebody who sent apologies and came all the same."""
    who, _, what = text.partition("=")
    if what == "came":
        return reply(who, Says.APOLOGIES, came=True)
    return reply(who, Says(what))


NIL = {"+": ("i1", "i2", "i3"), "-": ("i1",)}
"""What stood on the agenda when it was said; i1 and i2 stand there now."""


def declared(text: str) -> Declaration:
    who, what = text[:-1], text[-1]
    if what == "!":
        return declaration(who, meeting="BMG/2027-04", matter="i1")
    return declaration(
        who, kind=DeclarationKind.NIL, meeting="BMG/2027-04", matter="", items=NIL[what]
    )
