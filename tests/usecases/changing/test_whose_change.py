"""Who may change a meeting, and that planning leaves alone what people changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.meeting_changes import MOVE
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, LAY, MANAGER, OUTSIDER, RACHEL, REVIEWER, at, put, refused
from tests.usecases.meetings import APR, APRIL, BMG, JAN, THURSDAY, meeting
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.plan_meetings import MeetingsPlanned, PlanMeetings
from usecases.refusals import NotAllowed, NotFound
from usecases.reinstate_meeting import ReinstateMeeting

TO_THURSDAY = MoveMeeting("BMG", day=THURSDAY)
OFF = CancelMeeting("BMG", why="half of the seats are vacant")


@pytest.mark.parametrize("who", [RACHEL, LAY, OUTSIDER])
def test_whoever_only_sits_there_is_told_whom_to_ask(office: Office, who: str) -> None:
    for command in (
        TO_THURSDAY,
        OFF,
        ReinstateMeeting("BMG", JAN),
        PlaceMeeting("BMG", place="Room 3"),
        AddMeeting("BMG", THURSDAY),
    ):
        refusal = refused(office, who, command)
        assert isinstance(refusal, NotAllowed)
        assert refusal.ask == ("Winston Baptiste", "Joan Merriweather")


def test_a_restricted_group_cannot_be_found_by_others(office: Office) -> None:
    refusal = refused(office, OUTSIDER, MoveMeeting("CSPR", day=THURSDAY))
    assert isinstance(refusal, NotFound)
    assert refusal.what == "group"
    assert office.do(REVIEWER, MoveMeeting("CSPR", day=date(2026, 11, 19))).verb == MOVE


def test_whoever_chairs_that_meeting_may_change_it_and_no_other(office: Office) -> None:
    put(office, replace(meeting(office), chaired_by=LAY))
    office.do(LAY, TO_THURSDAY)
    assert meeting(office).on == THURSDAY
    assert isinstance(refused(office, LAY, MoveMeeting("BMG", APR, THURSDAY)), NotAllowed)
    assert isinstance(refused(office, CHAIR, MoveMeeting("BMG", day=JAN)), NotAllowed)


def test_planning_leaves_alone_what_people_changed(office: Office) -> None:
    office.do(MANAGER, MoveMeeting("BMG", day=APR.replace(day=21)))
    office.do(MANAGER, CancelMeeting("BMG", APR, "an election"))
    stood = [meeting(office, one) for one in (BMG, APRIL)]
    assert office.do(MANAGER, PlanMeetings()) == MeetingsPlanned(())
    assert [meeting(office, one) for one in (BMG, APRIL)] == stood


def test_planning_puts_no_second_meeting_on_a_day(office: Office) -> None:
    """May 2028 comes into sight a month later; there is one on the day already."""
    office.do(MANAGER, AddMeeting("LWD", date(2028, 5, 10)))
    office.do(MANAGER, MoveMeeting("QAA", date(2028, 3, 27), date(2028, 5, 22)))
    office.clock.move_to(at(12, 1))
    added = office.do(MANAGER, PlanMeetings()).added
    assert added == ("CSPR/2028-05", "EYDSL/2028-05")
