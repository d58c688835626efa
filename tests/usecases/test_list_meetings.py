from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.meetings import Meeting, MeetingState
from tests.jobs.office import Office
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    SCRUTINEER,
    at,
    kept,
    put,
    refused,
)
from usecases.list_meetings import ListMeetings, MeetingsListed
from usecases.plan_meetings import PlanMeetings
from usecases.refusals import NotFound
from usecases.views.meeting import MeetingView


@pytest.fixture
def planned(office: Office) -> Office:
    office.do(MANAGER, PlanMeetings())
    return office


BMG_IN_JANUARY = MeetingView(
    id="BMG/2027-01",
    group="BMG",
    group_name="Business Management Group",
    number=1,
    on=date(2027, 1, 19),
    starts=at(1, 19, 14, year=2027),
    ends=at(1, 19, 16, year=2027),
    place="Committee room 2, and online",
    chairs=("Winston Baptiste",),
    cancelled=False,
    provisional=False,
)


def groups(listed: MeetingsListed) -> set[str]:
    return {meeting.group for meeting in listed.meetings}


def test_a_group_s_meetings_soonest_first_with_how_many_more(planned: Office) -> None:
    assert planned.do(OUTSIDER, ListMeetings("bmg", limit=1)) == MeetingsListed(
        "BMG", False, (BMG_IN_JANUARY,), 5
    )


def test_the_next_one_chairs_is_listed_too_with_how_many_are_left_out_before(
    planned: Office,
) -> None:
    listed = planned.do(RACHEL, ListMeetings("BMG", limit=3, chaired=1))
    days = [meeting.on for meeting in listed.meetings]
    assert days == [date(2027, 1, 19), date(2027, 4, 20), date(2027, 7, 20), date(2028, 4, 18)]
    assert (listed.between, listed.more) == (2, 2)
    next_to_it = planned.do(RACHEL, ListMeetings("BMG", limit=5, chaired=1))
    assert (next_to_it.between, next_to_it.more) == (0, 0)


def test_the_chair_is_whoever_chairs_on_that_day(planned: Office) -> None:
    listed = planned.do(LAY, ListMeetings("BMG"))
    assert [meeting.chairs for meeting in listed.meetings] == [
        ("Winston Baptiste",),
        *[("Priya Ramanathan",)] * 4,
        ("Rachel Okafor",),
    ]


@pytest.mark.parametrize(
    ("who", "mine"),
    [
        (RACHEL, {"BMG", "CCP"}),
        (OUTSIDER, {"DSL"}),
        (LAY, {"BMG", "CCP"}),
        (REVIEWER, {"CSPR"}),
        (SCRUTINEER, {"SLG", "BMG", "QAA", "CCP"}),
        ("nobody", set()),
    ],
)
def test_mine_are_those_of_the_groups_i_sit_on(planned: Office, who: str, mine: set[str]) -> None:
    assert groups(planned.do(who, ListMeetings(limit=99))) == mine


def test_every_meeting_one_may_know_of(planned: Office) -> None:
    ordinary = {"SLG", "BMG", "LWD", "QAA", "CCP", "PROC", "DSL", "EYDSL"}
    assert groups(planned.do(OUTSIDER, ListMeetings(every=True, limit=99))) == ordinary
    for who in (REVIEWER, CHAIR, SCRUTINEER, MANAGER):
        everything = planned.do(who, ListMeetings(every=True, limit=99))
        assert groups(everything) == {*ordinary, "CSPR"}
        assert (everything.every, everything.more) == (True, 0)


@pytest.mark.parametrize("who", [OUTSIDER, RACHEL, LAY])
def test_a_restricted_group_does_not_exist_for_outsiders(planned: Office, who: str) -> None:
    assert refused(planned, who, ListMeetings("CSPR")) == NotFound("group", "CSPR")


def test_today_counts_and_yesterday_does_not(planned: Office) -> None:
    planned.clock.move_to(at(1, 19, 23, year=2027))
    assert planned.do(RACHEL, ListMeetings("BMG")).meetings[0] == BMG_IN_JANUARY
    planned.clock.move_to(at(1, 20, 0, year=2027))
    assert planned.do(RACHEL, ListMeetings("BMG")).meetings[0].number == 2


def test_a_cancelled_meeting_says_so(planned: Office) -> None:
    meeting = kept(planned, Meeting, "BMG/2027-01")
    put(planned, replace(meeting, state=MeetingState.CANCELLED))
    first = planned.do(RACHEL, ListMeetings("BMG")).meetings[0]
    assert first == replace(BMG_IN_JANUARY, cancelled=True)


def test_summer_and_winter_keep_the_same_hour_on_the_wall(planned: Office) -> None:
    starts = [meeting.starts for meeting in planned.do(RACHEL, ListMeetings("BMG")).meetings]
    assert [(one.hour, str(one.utcoffset())) for one in starts[:3]] == [
        (14, "0:00:00"),
        (14, "1:00:00"),
        (14, "1:00:00"),
    ]
