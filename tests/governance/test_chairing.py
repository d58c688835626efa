from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.chairing import bar, by_rule, candidates, named, next_chairs
from governance.groups import ChairRule, SeatKind
from governance.meetings import Meeting, MeetingState
from governance.partnership import Partnership
from tests.builders import (
    CHAIR,
    MANAGER,
    MEMBER,
    OUTSIDER,
    OWNER,
    group,
    meeting,
    partnership,
    post_of,
    seat,
)

TURNS = ChairRule((post_of(CHAIR), post_of(MEMBER)), starts=date(2026, 4, 1))
BMG = replace(
    group(
        "BMG",
        seat(CHAIR, SeatKind.MEMBER),
        seat(MEMBER),
        seat(OWNER, SeatKind.LAY),
        seat(MANAGER, SeatKind.OBSERVER),
        seat(OUTSIDER, SeatKind.SCRUTINEER),
    ),
    chair=TURNS,
)
P: Partnership = partnership(BMG)
"""Cleo's turn ends with March 2027, Mina's with March 2028."""

AUTUMN, WINTER, SPRING, SUMMER = (
    meeting(day)
    for day in (date(2026, 10, 20), date(2027, 1, 19), date(2027, 4, 20), date(2027, 7, 20))
)


def chaired(who: str, of: Meeting) -> Meeting:
    return replace(of, chaired_by=who)


@pytest.mark.parametrize(
    ("earlier", "meets", "told"),
    [
        ([AUTUMN], WINTER, ()),
        ([AUTUMN, WINTER], SPRING, (MEMBER,)),
        ([AUTUMN, WINTER, SPRING], SUMMER, ()),
        # as far as anybody knows, it was always so
        ([], AUTUMN, ()),
        # a stand-in is told, and whoever comes back after one is not
        ([AUTUMN], chaired(OWNER, WINTER), (OWNER,)),
        ([AUTUMN, WINTER, chaired(OWNER, SPRING)], SUMMER, (MEMBER,)),
        ([AUTUMN, WINTER, SPRING], chaired(OWNER, SUMMER), (OWNER,)),
        # two who swapped are both told; the one whose turn it is then has not had it yet
        ([AUTUMN], chaired(MEMBER, WINTER), (MEMBER,)),
        ([AUTUMN, chaired(MEMBER, WINTER)], chaired(CHAIR, SPRING), (CHAIR,)),
        ([AUTUMN, chaired(MEMBER, WINTER), chaired(CHAIR, SPRING)], SUMMER, (MEMBER,)),
        # somebody who has left the partnership stands in for nobody
        ([AUTUMN], chaired("nobody", WINTER), ()),
    ],
)
def test_who_is_told_ahead(earlier: list[Meeting], meets: Meeting, told: tuple[str, ...]) -> None:
    assert next_chairs(P, earlier, meets) == told


@given(st.dates(date(2026, 4, 1), date(2031, 12, 31)), st.integers(2, 30))
def test_by_the_rule_alone_each_turn_is_told_of_once(first: date, count: int) -> None:
    series = [
        replace(meeting(date.fromordinal(first.toordinal() + 91 * n)), id=f"BMG/{n}")
        for n in range(count)
    ]
    told = [next_chairs(P, series[:n], one) for n, one in enumerate(series)]
    chairs = [P.chairs(one) for one in series]
    changes = [n for n in range(1, count) if chairs[n] != chairs[n - 1]]
    assert [n for n, who in enumerate(told) if who] == changes
    assert all(told[n] == chairs[n] for n in changes)


@pytest.mark.parametrize(
    ("who", "why"),
    [(CHAIR, ""), (MEMBER, ""), (OWNER, ""), (MANAGER, "observer"), (OUTSIDER, "scrutineer"),
     ("nobody", "seat")],
)  # fmt: skip
def test_who_may_stand_in(who: str, why: str) -> None:
    assert bar(P, who, WINTER) == why


def test_whoever_chairs_by_the_rule_may_even_without_a_seat() -> None:
    p = partnership(replace(BMG, seats=()))
    assert [bar(p, who, WINTER) for who in (CHAIR, MEMBER)] == ["", "seat"]


def test_those_who_could_in_the_order_of_the_seats() -> None:
    assert candidates(P, WINTER) == (CHAIR, MEMBER, OWNER)


def test_whoever_chairs_anyway_is_not_named() -> None:
    assert (named(P, CHAIR, WINTER), named(P, MEMBER, WINTER)) == ("", MEMBER)


def test_a_group_that_is_no_more_has_no_chair() -> None:
    assert by_rule(P, replace(WINTER, group="GONE", state=MeetingState.CANCELLED)) == ()
