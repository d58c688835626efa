from __future__ import annotations

from datetime import date

import pytest

from governance.actions import Action, Owner, OwnerKind
from governance.addressing import Address, address, responsible
from governance.leave import Leave
from governance.parts import Part
from governance.people import Agency
from tests.builders import (
    CHAIR,
    MANAGER,
    MEMBER,
    MONDAY,
    OUTSIDER,
    OWNER,
    REVIEW_CHAIR,
    REVIEW_MEMBER,
    action,
    group,
    leave,
    partnership,
    post,
    post_of,
    seat,
)

FRIDAY = date(2026, 11, 6)
SHARED = post(post_of(OWNER), OWNER, OUTSIDER)
VACANT = post(post_of(OWNER), agency="police")
POLICE = post(post_of(MEMBER), MEMBER, agency="police")


def off(who: str, stand_in: str | None = None) -> Leave:
    """Away that week."""
    return leave(who, MONDAY, FRIDAY, stand_in)


def test_only_the_lead_is_asked_not_those_who_own_it_with_them() -> None:
    about = action(owners=(Owner(OwnerKind.POST, post_of(OWNER)), Owner(OwnerKind.PERSON, MEMBER)))
    assert address(Part(partnership(), about), MONDAY) == Address((OWNER,))


def test_two_who_share_a_post_are_asked_together() -> None:
    about = Part(partnership(posts=(SHARED,)), action())
    assert address(about, MONDAY) == Address((OWNER, OUTSIDER))


def test_a_vacant_post_s_are_its_agency_s_seat_and_the_business_manager() -> None:
    about = Part(partnership(posts=(VACANT, POLICE)), action())
    assert responsible(about, MONDAY) == (MEMBER, MANAGER)


@pytest.mark.parametrize(
    "about",
    [action(owners=()), action(owners=(Owner(OwnerKind.EACH_SCHOOL),))],
    ids=["no owner", "no schools"],
)
def test_what_is_nobody_s_is_the_business_manager_s(about: Action) -> None:
    assert address(Part(partnership(), about), MONDAY) == Address((MANAGER,))


def test_an_agency_s_part_is_asked_of_whoever_answers_for_it() -> None:
    p = partnership(agencies=(Agency(id="police", name="Police"),), posts=(POLICE,))
    each = action(owners=(Owner(OwnerKind.EACH_AGENCY),))
    assert [address(Part(p, each, agency), MONDAY).people for agency in ("council", "police")] == [
        (CHAIR,),
        (MEMBER,),
    ]


@pytest.mark.parametrize(
    ("leaves", "asked"),
    [
        ((off(OWNER),), Address((OUTSIDER,))),
        ((off(OWNER, MEMBER),), Address((OUTSIDER,))),
        ((off(OWNER, MEMBER), off(OUTSIDER)), Address((MEMBER,))),
        ((off(OWNER), off(OUTSIDER)), Address((), date(2026, 11, 9))),
    ],
    ids=["the other is there", "before a stand-in", "the stand-in", "nobody"],
)
def test_instead_of_one_who_is_away_the_other_then_a_stand_in(
    leaves: tuple[Leave, ...], asked: Address
) -> None:
    assert address(Part(partnership(posts=(SHARED,), leaves=leaves), action()), MONDAY) == asked


@pytest.mark.parametrize(
    ("leaves", "asked"),
    [
        ((off(OWNER, MEMBER), off(MEMBER, CHAIR)), Address((CHAIR,))),
        ((off(OWNER, MEMBER), off(MEMBER, OWNER)), Address((), date(2026, 11, 9))),
        ((off(OWNER, MEMBER), leave(MEMBER, MONDAY, MONDAY)), Address((), date(2026, 11, 9))),
    ],
    ids=["further along", "in a ring", "away that day"],
)
def test_a_stand_in_may_be_away_too(leaves: tuple[Leave, ...], asked: Address) -> None:
    assert address(Part(partnership(leaves=leaves), action()), MONDAY) == asked


def test_a_bank_holiday_is_no_day_back() -> None:
    away = leave(OWNER, date(2026, 12, 14), date(2026, 12, 24))
    found = address(Part(partnership(leaves=(away,)), action()), date(2026, 12, 24))
    assert found == Address((), date(2026, 12, 29))


def test_in_a_restricted_group_nobody_stands_in_who_may_not_answer() -> None:
    lead = (Owner(OwnerKind.POST, post_of(REVIEW_CHAIR)),)
    about = action("CSPR-2026-001", owners=lead)
    for stand_in, asked in (
        (OUTSIDER, Address((), date(2026, 11, 9))),
        (REVIEW_MEMBER, Address((), date(2026, 11, 9))),
        (MANAGER, Address((MANAGER,))),
    ):
        p = partnership(leaves=(off(REVIEW_CHAIR, stand_in),))
        assert address(Part(p, about), MONDAY) == asked


def test_with_nobody_at_all_nobody_is_asked() -> None:
    p = partnership(posts=(post(post_of(OWNER)), post(post_of(MANAGER)), post(post_of(CHAIR))))
    assert address(Part(p, action(owners=())), MONDAY) == Address()


def test_who_sits_for_an_agency() -> None:
    p = partnership(group("BMG", seat(MEMBER)), posts=(POLICE,))
    assert (p.seats_of("police", "BMG", MONDAY), p.seats_of("council", "BMG", MONDAY)) == (
        (MEMBER,),
        (),
    )
