"""Whose turn it is to chair is told six and two weeks ahead, once each, and nothing false."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from governance.asks import ASKS_BY_SUBJECT, Ask, Over, Rule
from governance.meetings import MeetingState
from tests.jobs.office import Office
from tests.usecases.agendas import state
from tests.usecases.cast import CHAIR, MANAGER, NURSE, RACHEL, at, found, given, tick
from tests.usecases.meetings import APR, APRIL, BMG, JAN, meeting, planned
from usecases.cancel_meeting import CancelMeeting
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.desk import CLERK
from usecases.move_meeting import MoveMeeting
from usecases.next_chair import ChairTold
from usecases.read_message import ReadMessage
from usecases.set_leave import SetLeave
from usecases.swap_chairs import SwapChairs

WINSTON, PRIYA, OKAFOR = "Winston Baptiste", "Priya Ramanathan", "Rachel Okafor"
SIX_WEEKS, TWO_WEEKS = date(2027, 3, 5), date(2027, 4, 6)
"""Thirty and ten working days before Tue 20 Apr 2027, with Easter between."""

DAY_BEFORE = at(4, 19, 18, year=2027)
AFTER_SIX_WEEKS = at(3, 10, year=2027)


@pytest.fixture
def office() -> Office:
    """At the end of February: what came before that is of no matter here."""
    office = planned(cycles=True)
    office.clock.move_to(at(2, 26, year=2027))
    return office


def asks(office: Office, id_: str = APRIL) -> list[Ask]:
    every = found(office, ASKS_BY_SUBJECT, id_)
    mine = [one for one in every if one.rule is Rule.NEXT_CHAIR]
    return sorted(mine, key=lambda one: one.asked_at)


def passes(office: Office, until: datetime) -> None:
    """The mornings around the two days on which it is told, and the end."""
    for month, days in ((3, (5, 8, 9, 10)), (4, (6, 7, 8, 9)), (5, (4, 5))):
        for day in days:
            if office.clock.now() < at(month, day, 10, year=2027) <= until:
                office.clock.move_to(at(month, day, 10, year=2027))
                tick(office)
    office.clock.move_to(until)
    tick(office)


def told(office: Office, id_: str = APRIL) -> list[tuple[str, str, date]]:
    """Who was told, at which stage, and on which day that came; of those whom it has reached."""
    return [
        (
            one.recipient.removeprefix("person:"),
            one.occurrence.partition(".")[2],
            one.asked_at.date(),
        )
        for one in asks(office, id_)
        if one.delivered_at is not None
    ]


def reads(office: Office, who: str, id_: str = APRIL) -> ChairTold:
    """What the first message says now that told them of it."""
    ask = next(one for one in asks(office, id_) if one.recipient == f"person:{who}")
    assert ask.message is not None
    rows = office.do(CLERK, ReadMessage(ask.message)).rows
    (row,) = (row for row in rows if isinstance(row.told, ChairTold))
    assert isinstance(row.told, ChairTold)
    return row.told


def test_whose_turn_begins_is_told_six_and_two_weeks_ahead(office: Office) -> None:
    passes(office, DAY_BEFORE)
    assert told(office) == [
        (NURSE, "next chair", SIX_WEEKS),
        (NURSE, "next chair soon", TWO_WEEKS),
    ]
    assert reads(office, NURSE) == ChairTold(chairs=True, until=(WINSTON,))


def test_whoever_goes_on_chairing_is_told_nothing() -> None:
    office = planned(cycles=True)
    for day in (at(12, 3, 10), at(12, 7, 10), at(1, 5, 10, year=2027), at(1, 7, 10, year=2027)):
        office.clock.move_to(day)
        tick(office)
    assert told(office, BMG) == []


def test_a_stand_in_named_long_before_is_told_twice(office: Office) -> None:
    office.do(MANAGER, ChairMeeting("BMG", OKAFOR, APR))
    passes(office, DAY_BEFORE)
    assert [(who, stage) for who, stage, _ in told(office)] == [
        (RACHEL, "next chair"),
        (RACHEL, "next chair soon"),
    ]
    assert reads(office, RACHEL) == ChairTold(chairs=True, instead_of=(PRIYA,))


def test_one_named_inside_six_weeks_is_told_at_the_next_stage_only(office: Office) -> None:
    passes(office, AFTER_SIX_WEEKS)
    office.do(MANAGER, ChairMeeting("BMG", OKAFOR, APR))
    passes(office, DAY_BEFORE)
    assert [(who, stage) for who, stage, _ in told(office)] == [
        (NURSE, "next chair"),
        (RACHEL, "next chair soon"),
    ]


def test_whoever_was_told_and_is_not_to_chair_any_more_reads_nothing_false(office: Office) -> None:
    passes(office, AFTER_SIX_WEEKS)
    office.do(MANAGER, ChairMeeting("BMG", OKAFOR, APR))
    assert reads(office, NURSE) == ChairTold(chairs=False, others=(OKAFOR,))
    office.do(MANAGER, ChairByRule("BMG", APR))
    assert reads(office, NURSE) == ChairTold(chairs=True, until=(WINSTON,))


def test_what_has_not_reached_them_yet_is_not_sent_any_more(office: Office) -> None:
    passes(office, at(3, 3, 18, year=2027))
    given(office, "designated-nurse", RACHEL)
    passes(office, DAY_BEFORE)
    assert {who for who, _, _ in told(office)} == {RACHEL}


def test_nor_with_other_news_that_has_waited_for_them(office: Office) -> None:
    office.do(MANAGER, SetLeave(SIX_WEEKS, SIX_WEEKS, None, NURSE))
    passes(office, at(3, 5, 10, year=2027))
    office.do(MANAGER, ChairMeeting("BMG", OKAFOR, APR))
    passes(office, AFTER_SIX_WEEKS)
    assert [(one.over, one.message) for one in asks(office)] == [(Over.MOOT, None)]
    news = found(office, ASKS_BY_SUBJECT, APRIL)
    assert any(one.recipient == f"person:{NURSE}" and one.delivered_at for one in news)


def test_two_who_swapped_are_both_told() -> None:
    office = planned(cycles=True)
    office.do(MANAGER, SwapChairs("BMG", APR, JAN))
    for day in (at(12, 3, 10), at(12, 7, 10), at(1, 5, 10, year=2027), at(1, 7, 10, year=2027)):
        office.clock.move_to(day)
        tick(office)
    passes(office, DAY_BEFORE)
    assert {(who, stage) for who, stage, _ in told(office, BMG)} == {
        (NURSE, "next chair"),
        (NURSE, "next chair soon"),
    }
    assert {who for who, _, _ in told(office)} == {CHAIR}


def test_a_meeting_that_is_off_is_nobodys_to_chair(office: Office) -> None:
    office.do(MANAGER, CancelMeeting("BMG", APR, why="an election"))
    passes(office, DAY_BEFORE)
    assert told(office) == []


def test_moved_after_it_was_told_it_is_not_told_again(office: Office) -> None:
    passes(office, AFTER_SIX_WEEKS)
    office.do(MANAGER, MoveMeeting("BMG", APR, day=date(2027, 5, 18)))
    passes(office, at(5, 17, 18, year=2027))
    assert [(who, stage) for who, stage, _ in told(office)] == [
        (NURSE, "next chair"),
        (NURSE, "next chair soon"),
    ]


def test_one_that_was_held_tells_nobody(office: Office) -> None:
    state(office, APRIL, MeetingState.HELD)
    passes(office, DAY_BEFORE)
    assert told(office) == []
    assert meeting(office, APRIL) == replace(meeting(office, APRIL), state=MeetingState.HELD)
