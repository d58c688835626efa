from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.actions import Action, ActionState, Owner, OwnerKind, Share
from governance.leave import Leave
from governance.people import Agency
from governance.shares import (
    open_shares,
    own_parts,
    part_owners,
    sharers,
    together,
    with_share,
)
from tests.builders import (
    CHAIR,
    MEMBER,
    MONDAY,
    OUTSIDER,
    OWNER,
    action,
    group,
    partnership,
    post,
    post_of,
    seat,
)

P = partnership(
    group("BMG", seat(CHAIR), seat(MEMBER), seat(OWNER), chair=CHAIR, reports_to="SLG"),
    agencies=(
        *(Agency(id=name, name=name.title()) for name in ("police", "health")),
        *(Agency(id=name, name=name.title(), school=True) for name in ("oak", "elm")),
    ),
    posts=(
        post(post_of(MEMBER), MEMBER, agency="police"),
        post(post_of(OWNER), OWNER, agency="health"),
        post("oak-lead", OUTSIDER, agency="oak"),
        post("elm-lead", OUTSIDER, agency="elm"),
    ),
)
COUNCIL, POLICE, HEALTH = Share("council"), Share("police"), Share("health")
EACH = action(owners=(Owner(OwnerKind.EACH_AGENCY),))
SCHOOLS = action(owners=(Owner(OwnerKind.EACH_SCHOOL),))
DONE = date(2026, 11, 1)


def told(*shares: Share) -> Action:
    return together(P, replace(EACH, shares=shares), MONDAY)


def test_who_shares_an_action() -> None:
    assert sharers(P, EACH) == ("council", "police", "health")
    assert sharers(P, SCHOOLS) == ("oak", "elm")
    assert sharers(P, action()) == ()


@pytest.mark.parametrize(
    ("person", "about", "parts"),
    [
        (MEMBER, EACH, ("police",)),
        (OUTSIDER, EACH, ()),
        (OUTSIDER, SCHOOLS, ("oak", "elm")),
        (OWNER, action(), ()),
    ],
)
def test_whose_part_somebody_answers_for(
    person: str, about: Action, parts: tuple[str, ...]
) -> None:
    assert own_parts(P, about, person, MONDAY) == parts


def test_who_stands_in_answers_too() -> None:
    leave = Leave(id="l", person=MEMBER, first=MONDAY, last=MONDAY, stand_in=OUTSIDER)
    p = replace(P, leaves=(leave,))
    assert own_parts(p, EACH, OUTSIDER, MONDAY) == ("police",)
    assert own_parts(p, EACH, OUTSIDER, MONDAY + timedelta(days=1)) == ()


def test_who_leads_the_whole_owns_every_part() -> None:
    lead = Owner(OwnerKind.PERSON, OWNER)
    mixed = replace(EACH, owners=(lead, *EACH.owners))
    assert part_owners(P, mixed, "police", MONDAY) == (MEMBER, OWNER)
    assert part_owners(P, EACH, "police", MONDAY) == (MEMBER,)


def test_what_is_owed_is_what_is_neither_done_nor_excused() -> None:
    late = replace(HEALTH, rating="amber")
    one = replace(EACH, shares=(late, replace(POLICE, excused="No cases."), Share("left")))
    assert open_shares(P, one) == (COUNCIL, late)
    assert open_shares(P, action()) == ()


@pytest.mark.parametrize(
    ("ratings", "worst"),
    [
        ((None, None, None), None),
        (("clear", None, None), "clear"),
        (("clear", "amber", None), "amber"),
        (("amber", "red", "clear"), "red"),
        (("a word of another key", None, None), None),
    ],
)
def test_it_is_as_good_as_the_least_good_part(
    ratings: tuple[str | None, ...], worst: str | None
) -> None:
    parts = zip((COUNCIL, POLICE, HEALTH), ratings, strict=True)
    found = told(*(replace(part, rating=rating) for part, rating in parts))
    assert (found.rating, found.state) == (worst, ActionState.OPEN)


def test_a_part_that_is_settled_no_longer_counts() -> None:
    red = replace(COUNCIL, rating="red", forecast=date(2027, 6, 1), completed_on=DONE)
    amber = replace(POLICE, rating="amber", forecast=date(2027, 1, 1))
    found = told(red, amber)
    assert (found.rating, found.forecast) == ("amber", date(2027, 1, 1))
    assert told(red).rating is None


def test_the_forecast_is_the_latest_of_those_that_owe() -> None:
    days = (date(2027, 1, 1), date(2027, 3, 1), None)
    parts = zip((COUNCIL, POLICE, HEALTH), days, strict=True)
    assert told(*(replace(part, forecast=day) for part, day in parts)).forecast == days[1]


def test_it_is_completed_on_the_day_of_the_last_part() -> None:
    later = DONE + timedelta(days=1)
    found = told(
        replace(COUNCIL, completed_on=DONE),
        replace(POLICE, completed_on=later),
        replace(HEALTH, excused="Not in its remit."),
    )
    assert (found.state, found.rating, found.completed_on) == (
        ActionState.COMPLETED,
        "green",
        later,
    )


def test_where_all_are_excused_it_is_settled_today() -> None:
    found = told(*(replace(part, excused="No need.") for part in (COUNCIL, POLICE, HEALTH)))
    assert (found.state, found.completed_on) == (ActionState.COMPLETED, MONDAY)


# ---- in any order, it ends green exactly when every part is settled

WHO = st.sampled_from(["council", "police", "health"])
HOW = st.sampled_from(["clear", "amber", "red", "done", "excused"])


def answered(about: Action, who: str, how: str) -> Action:
    share = about.share(who)
    match how:
        case "done":
            share = replace(share, completed_on=MONDAY)
        case "excused":
            share = replace(share, excused="No need.")
        case rating:
            share = replace(share, rating=rating)
    return with_share(P, about, share, MONDAY)


@given(st.lists(st.tuples(WHO, HOW), max_size=12))
def test_any_order_of_answers_ends_green_exactly_when_all_are_settled(
    answers: list[tuple[str, str]],
) -> None:
    about = EACH
    for who, how in answers:
        if about.live and not about.share(who).settled:
            about = answered(about, who, how)
    settled = {who for who, how in answers if how in ("done", "excused")}
    assert (about.state is ActionState.COMPLETED) == (len(settled) == 3)
    assert (about.rating == "green") == (len(settled) == 3)
    assert {share.agency for share in open_shares(P, about)} == set(sharers(P, EACH)) - settled


@given(st.permutations([("council", "red"), ("police", "done"), ("health", "excused")]))
def test_the_order_does_not_matter(answers: list[tuple[str, str]]) -> None:
    ends = []
    for order in (answers, sorted(answers)):
        about = EACH
        for who, how in order:
            about = answered(about, who, how)
        ends.append((about.state, about.rating, set(about.shares)))
    assert ends[0] == ends[1]
