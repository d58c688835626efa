"""Who is asked to look at their register of interests, when, and what settles it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from governance.asks import ASKS_BY_SUBJECT, Ask, AskState
from governance.dates import london
from governance.leave import Leave
from governance.people import POSTS, Holding
from tests.jobs.office import Office
from tests.usecases.cast import (
    MANAGER,
    OUTSIDER,
    RACHEL,
    SCRUTINEER,
    TEACHER,
    advance,
    at,
    found,
    given,
    put,
    tick,
)
from tests.usecases.formalities import PIOTR, declared, looked
from usecases.hand_over import HandOver
from usecases.list_owed import ListOwed
from usecases.nothing_to_declare import NothingToDeclare

FRIDAY = at(11, 6, 18)
FIRST = date(2026, 11, 2)


@pytest.fixture
def office() -> Office:
    return Office(cycles=True)


def asks(office: Office, who: str) -> list[Ask]:
    return found(office, ASKS_BY_SUBJECT, f"register:{who}")


def sent(office: Office, who: str) -> list[date]:
    return [
        london(when).date()
        for when, m in office.messenger.sent
        if any(key.startswith(f"register|register:{who}|") for key in m.asks)
    ]


def away(office: Office, who: str) -> None:
    """Until Wednesday."""
    last = date(2026, 11, 4)
    put(office, Leave(id=f"{who}|{FIRST}", person=who, first=FIRST, last=last))


def test_everybody_on_a_group_that_declares_is_asked_once(office: Office) -> None:
    tick(office)
    advance(office, FRIDAY)
    assert sent(office, RACHEL) == [FIRST]
    assert [one.occurrence for one in asks(office, RACHEL)] == ["seat.r0"]
    assert sent(office, OUTSIDER) == []


def test_nobody_is_asked_where_nothing_is_asked_around_meetings() -> None:
    office = Office()
    advance(office, FRIDAY)
    assert asks(office, RACHEL) == []
    assert office.do(RACHEL, ListOwed()).register is None


@pytest.mark.parametrize(
    "looks",
    [
        lambda office: declared(office, RACHEL),
        lambda office: office.do(RACHEL, NothingToDeclare()),
    ],
)
def test_to_look_at_it_settles_it(office: Office, looks: Callable[[Office], object]) -> None:
    advance(office, FRIDAY)
    assert office.do(RACHEL, ListOwed()).register is not None
    looks(office)
    assert [one.state for one in asks(office, RACHEL)] == [AskState.ANSWERED]
    assert office.do(RACHEL, ListOwed()).register is None


def test_a_year_after_the_last_look_it_is_asked_again_on_a_working_day() -> None:
    """Sat 6 Nov 2027 is a year on."""
    office = Office(cycles=True, starts=at(11, 5, year=2027))
    put(office, looked(SCRUTINEER, FRIDAY))
    tick(office)
    advance(office, at(11, 12, year=2027))
    assert sent(office, SCRUTINEER) == [date(2027, 11, 8)]
    assert [one.occurrence for one in asks(office, SCRUTINEER)] == ["yearly.r1"]


def test_whoever_takes_a_seat_is_asked_from_their_first_day(office: Office) -> None:
    advance(office, at(11, 3))
    pairs = (("Detective Inspector, Public Protection", "Piotr Lindqvist"),)
    office.do(MANAGER, HandOver(pairs, date(2026, 11, 16)))
    advance(office, at(11, 13))
    assert asks(office, PIOTR) == []
    advance(office, at(11, 20))
    assert [one.occurrence for one in asks(office, PIOTR)] == ["seat.r0"]


def test_a_seat_taken_since_the_last_look_is_a_reason_to_look_again(office: Office) -> None:
    advance(office, at(11, 3))
    office.do(RACHEL, NothingToDeclare())
    held = [one for one in found(office, POSTS) if RACHEL in one.held_by(FIRST)]
    put(office, *(replace(one, holders=(Holding(RACHEL, date(2026, 11, 9)),)) for one in held))
    advance(office, at(11, 12))
    assert [one.occurrence for one in asks(office, RACHEL)] == ["seat.r0", "seat.r1"]


def test_whoever_is_away_is_asked_when_they_are_back(office: Office) -> None:
    away(office, SCRUTINEER)
    tick(office)
    advance(office, FRIDAY)
    assert sent(office, SCRUTINEER) == [date(2026, 11, 5)]


def test_whoever_has_left_by_then_is_not_asked(office: Office) -> None:
    away(office, TEACHER)
    tick(office)
    for post in found(office, POSTS):
        if TEACHER in post.held_by(FIRST):
            given(office, post.id, OUTSIDER)
    advance(office, FRIDAY)
    assert sent(office, TEACHER) == []
