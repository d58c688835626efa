from __future__ import annotations

from datetime import date

import pytest

from governance.actions import Owner, OwnerKind
from governance.groups import SeatKind
from governance.people import Holding
from governance.plans import Plan
from governance.ratings import RatingKey
from tests.builders import (
    CHAIR,
    KEY,
    MANAGER,
    MEMBER,
    MONDAY,
    OUTSIDER,
    OWNER,
    SCRUTINEER,
    TOP_CHAIR,
    TOP_MEMBER,
    action,
    group,
    partnership,
    post,
    post_of,
    seat,
)

CHANGED = date(2026, 12, 1)
HANDOVER = post(
    post_of(OWNER),
    Holding(OWNER, until=date(2026, 11, 30)),
    Holding(MEMBER, since=CHANGED),
)
SHARED = post("shared", CHAIR, MEMBER)
VACANT = post("vacant")


@pytest.mark.parametrize(
    ("owner", "answers"),
    [
        (Owner(OwnerKind.PERSON, OWNER), (OWNER,)),
        (Owner(OwnerKind.PERSON, "gone"), ()),
        (Owner(OwnerKind.POST, post_of(OWNER)), (OWNER,)),
        (Owner(OwnerKind.POST, "shared"), (CHAIR, MEMBER)),
        (Owner(OwnerKind.POST, "vacant"), ()),
        (Owner(OwnerKind.POST, "gone"), ()),
        (Owner(OwnerKind.GROUP, "SLG"), (TOP_CHAIR,)),
        (Owner(OwnerKind.GROUP, "gone"), ()),
        (Owner(OwnerKind.EACH_AGENCY), (CHAIR, MEMBER)),
    ],
    ids=lambda value: f"{value.kind}-{value.id}" if isinstance(value, Owner) else "",
)
def test_an_owner_stands_for_people(owner: Owner, answers: tuple[str, ...]) -> None:
    p = partnership(posts=(SHARED, VACANT))
    assert p.answers_for(owner, "BMG", MONDAY) == answers


def test_each_agency_leaves_out_those_who_only_attend() -> None:
    p = partnership()
    assert p.answers_for(Owner(OwnerKind.EACH_AGENCY), "SLG", MONDAY) == (TOP_CHAIR, TOP_MEMBER)
    assert p.answers_for(Owner(OwnerKind.EACH_AGENCY), "gone", MONDAY) == ()


def test_actions_follow_the_post() -> None:
    p = partnership(posts=(HANDOVER,))
    days = (date(2026, 11, 30), CHANGED)
    assert [p.owners(action(), day) for day in days] == [(OWNER,), (MEMBER,)]


def test_who_leads_twice_is_named_once() -> None:
    owners = (Owner(OwnerKind.POST, "shared"), Owner(OwnerKind.PERSON, MEMBER))
    p = partnership(posts=(SHARED,))
    assert p.owners(action(owners=owners), MONDAY) == (CHAIR, MEMBER)


def test_a_group_without_a_chair_rule_or_holder_has_no_chair() -> None:
    p = partnership(group("NET"), group("BMG", chair=CHAIR), posts=(post(post_of(CHAIR)),))
    assert (p.chair("NET", MONDAY), p.chair("BMG", MONDAY)) == ((), ())


def test_seats_are_listed_in_order_and_once() -> None:
    p = partnership(group("BMG", seat(MEMBER), seat(CHAIR), seat(MEMBER, SeatKind.DEPUTY)))
    assert p.seated("BMG", MONDAY) == (MEMBER, CHAIR)
    assert list(p.seats_held(MEMBER, MONDAY)) == [
        ("BMG", SeatKind.MEMBER),
        ("BMG", SeatKind.DEPUTY),
    ]


def test_who_sits_where() -> None:
    p = partnership()
    assert p.groups_of(SCRUTINEER, MONDAY) == ("SLG",)
    assert p.groups_of(OUTSIDER, MONDAY) == ()
    assert p.managers(MONDAY) == (MANAGER,)
    assert [held.id for held in p.posts_of(CHAIR, MONDAY)] == [post_of(CHAIR)]


def test_the_line_is_nearest_first() -> None:
    p = partnership()
    assert [p.line(g) for g in ("CSPR", "BMG", "SLG")] == [("BMG", "SLG"), ("SLG",), ()]


def test_a_ring_of_groups_ends_before_it_returns() -> None:
    p = partnership(group("A", reports_to="B"), group("B", reports_to="A"))
    assert (p.line("A"), p.line("B")) == (("B",), ("A",))


def test_a_plan_brings_its_key_and_a_group_has_one() -> None:
    own = RatingKey(id="own", ratings=KEY.ratings, late_months=6)
    p = partnership(plans=(Plan(id="plan", title="Plan", group="BMG", key="own"),), keys=(KEY, own))
    assert p.key_for(action(plan="plan")) == own
    assert p.key_for(action()) == KEY


def test_which_groups_report_to_one() -> None:
    p = partnership(group("ADD", reports_to="SLG"))
    below = [p.below(one) for one in ("SLG", "BMG", "ADD", "gone")]
    assert below == [("BMG", "ADD"), ("CSPR",), (), ()]
