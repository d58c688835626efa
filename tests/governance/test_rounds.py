from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.actions import Action, Owner, OwnerKind
from governance.groups import Cadence
from governance.meetings import Meeting, MeetingState
from governance.parts import Part
from governance.people import Agency
from governance.policy import Policy
from governance.quiet import Closed
from governance.rounds import next_round, round_at, rounds
from tests.builders import OUTSIDER, OWNER, action, at, group, meeting, partnership, post, post_of

ALL_YEAR = tuple(range(1, 13))
HALF_TERM = Policy(school_holidays=(Closed(date(2026, 10, 26), date(2026, 10, 30)),))


def held(months: tuple[int, ...]) -> Cadence:
    return Cadence(months, 2, 3, time(14))


def days(about: Part, after: datetime | None = None) -> list[tuple[str, date]]:
    return [(one.occurrence, one.at.date()) for one in rounds(about, after)]


def of(*meetings: Meeting, cadence: Cadence | None = None, about: Action | None = None) -> Part:
    return Part(partnership(group("BMG", cadence=cadence)), about or action(), meetings=meetings)


@pytest.mark.parametrize("months", [(1, 4, 7, 10), (1, 2, 3, 5, 6, 9, 10, 11)])
def test_a_round_opens_fifteen_working_days_before_and_reminds_at_ten_and_seven(
    months: tuple[int, ...],
) -> None:
    assert days(of(meeting(date(2026, 11, 27)), cadence=held(months))) == [
        ("BMG/2026-11.opens", date(2026, 11, 6)),
        ("BMG/2026-11.reminder1", date(2026, 11, 13)),
        ("BMG/2026-11.reminder2", date(2026, 11, 18)),
    ]


@pytest.mark.parametrize("months", [ALL_YEAR, ALL_YEAR[:7] + ALL_YEAR[8:11]])
def test_a_group_that_meets_monthly_is_asked_for_once_before_each(months: tuple[int, ...]) -> None:
    assert days(of(meeting(date(2026, 11, 27)), cadence=held(months))) == [
        ("BMG/2026-11.opens", date(2026, 11, 18))
    ]


def test_a_round_never_opens_in_a_quiet_period_but_before_it() -> None:
    (opens, *_) = days(of(meeting(date(2027, 1, 19))))
    assert opens == ("BMG/2027-01.opens", date(2026, 12, 23))


@pytest.mark.parametrize(
    ("owner", "opens"), [(OWNER, date(2026, 10, 30)), (OUTSIDER, date(2026, 10, 23))]
)
def test_for_a_school_it_opens_before_the_holidays(owner: str, opens: date) -> None:
    p = partnership(
        agencies=(Agency(id="oak", name="Oak", school=True),),
        posts=(post(post_of(OUTSIDER), OUTSIDER, agency="oak"),),
        policy=HALF_TERM,
    )
    about = action(owners=(Owner(OwnerKind.PERSON, owner),))
    assert days(Part(p, about, meetings=(meeting(date(2026, 11, 20)),)))[0][1] == opens


def test_a_meeting_that_is_cancelled_or_has_been_has_no_round() -> None:
    off = meeting(date(2026, 11, 27), state=MeetingState.CANCELLED)
    assert days(of(off)) == []
    assert days(of(meeting(date(2026, 11, 27))), after=at(2026, 11, 27, 14)) == []


def test_a_reminder_that_would_come_with_the_meeting_does_not() -> None:
    early = meeting(date(2027, 1, 4), at=time(9))
    p = partnership(policy=Policy(round_opens=(15, 2)))
    assert days(Part(p, action(), meetings=(early,))) == [("BMG/2027-01.opens", date(2026, 12, 9))]


def test_a_moment_of_a_round_comes_with_its_meeting() -> None:
    there, moved = meeting(date(2026, 11, 27)), meeting(date(2026, 12, 11))
    moved = replace(moved, id=there.id)
    name = "BMG/2026-11.reminder1"
    assert [round_at(of(one), name) for one in (there, moved)] == [
        at(2026, 11, 13),
        at(2026, 11, 27),
    ]
    assert round_at(of(there), "BMG/2027-02.opens") is None
    assert round_at(of(replace(there, state=MeetingState.CANCELLED)), name) == at(2026, 11, 13)


@pytest.mark.parametrize(
    ("answered", "opens"),
    [
        (at(2026, 10, 29, 23), at(2026, 11, 6)),
        (at(2026, 10, 30, 0), at(2027, 1, 29)),
        (at(2026, 11, 26), at(2027, 1, 29)),
        (at(2027, 1, 22), None),
    ],
    ids=["six days before", "five days before", "in the round", "the last one"],
)
def test_an_answer_shortly_before_a_round_or_in_it_counts_for_it(
    answered: datetime, opens: datetime | None
) -> None:
    about = of(meeting(date(2026, 11, 27)), meeting(date(2027, 2, 19)))
    assert next_round(about, answered) == opens


@given(st.sets(st.integers(0, 200), max_size=8))
def test_they_come_in_order_and_all_of_them_however_close_the_meetings_are(after: set[int]) -> None:
    on = [date(2026, 11, 2) + timedelta(days=day) for day in sorted(after)]
    meetings = [replace(meeting(day), id=f"BMG/{day}") for day in on]
    alone = [moment for one in meetings for moment in rounds(of(one), None)]
    assert list(rounds(of(*meetings), None)) == sorted(alone, key=lambda moment: moment.order)
