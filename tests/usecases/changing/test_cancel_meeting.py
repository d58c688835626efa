"""Cancelled, and reinstated."""

from __future__ import annotations

from governance.meeting_changes import CANCEL, REINSTATE
from governance.meetings import MeetingState
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, MANAGER, at, refused
from tests.usecases.meetings import APR, JAN, THURSDAY, changes, meeting
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.refusals import Incomplete, MeetingUnfit, NotFound
from usecases.reinstate_meeting import ReinstateMeeting

OFF = CancelMeeting("BMG", why="half of the seats are vacant")


def test_cancelled_reinstated_and_cancelled_again(office: Office) -> None:
    office.do(MANAGER, OFF)
    assert meeting(office).state is MeetingState.CANCELLED
    office.do(CHAIR, ReinstateMeeting("BMG"))
    assert meeting(office).state is MeetingState.PLANNED
    office.do(MANAGER, OFF)
    assert [(one.what, one.revision, one.why) for one in changes(office)] == [
        (CANCEL, 1, "half of the seats are vacant"),
        (REINSTATE, 2, ""),
        (CANCEL, 3, "half of the seats are vacant"),
    ]


def test_a_cancelled_meeting_is_not_moved_but_reinstated_first(office: Office) -> None:
    office.do(MANAGER, OFF)
    for command in (
        MoveMeeting("BMG", JAN, THURSDAY),
        CancelMeeting("BMG", JAN, "again"),
        PlaceMeeting("BMG", JAN, "Room 3"),
    ):
        refusal = refused(office, MANAGER, command)
        assert isinstance(refusal, MeetingUnfit)
        assert (refusal.why, refusal.meeting.on, refusal.revision) == ("cancelled", JAN, 1)


def test_only_what_is_cancelled_is_reinstated_and_not_onto_a_day_that_is_taken(
    office: Office,
) -> None:
    unfit = refused(office, MANAGER, ReinstateMeeting("BMG", JAN))
    assert isinstance(unfit, MeetingUnfit)
    assert unfit.why == "planned"
    nothing = refused(office, MANAGER, ReinstateMeeting("BMG"))
    assert isinstance(nothing, NotFound)
    office.do(MANAGER, OFF)
    office.do(MANAGER, MoveMeeting("BMG", APR, JAN))
    taken = refused(office, MANAGER, ReinstateMeeting("BMG", revision=1))
    assert isinstance(taken, MeetingUnfit)
    assert taken.why == "taken"


def test_a_meeting_whose_day_has_passed_is_not_reinstated(office: Office) -> None:
    office.do(MANAGER, OFF)
    office.clock.move_to(at(1, 19, 14, year=2027))
    refusal = refused(office, MANAGER, ReinstateMeeting("BMG", JAN))
    assert isinstance(refusal, MeetingUnfit)
    assert refusal.why == "passed"


def test_a_meeting_is_cancelled_with_a_reason(office: Office) -> None:
    refusal = refused(office, MANAGER, CancelMeeting("BMG", why=" "))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"why": "needed"}
