"""What whoever changed a meeting is told of who hears of it."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, MANAGER, REVIEWER, at
from tests.usecases.meetings import APR, JAN, THURSDAY
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.meeting_done import MeetingDone
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.reinstate_meeting import ReinstateMeeting


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (at(12, 23, 12), None),
        (at(12, 11, 18), None),
        (at(12, 23, 18), date(2027, 1, 4)),
        (at(12, 29, 12), date(2027, 1, 4)),
    ],
)
def test_the_day_of_the_news_is_named_where_nobody_would_expect_it(
    office: Office, now: datetime, day: date | None
) -> None:
    """Not today's or the next working day's; from Thu 24 Dec to Fri 1 Jan it is quiet."""
    office.clock.move_to(now)
    done: MeetingDone = office.do(MANAGER, PlaceMeeting("BMG", APR, place="Room 3"))
    assert (done.news_on, done.at_once) == (day, False)


def clashes(done: MeetingDone) -> list[tuple[str, str, tuple[str, ...], int]]:
    """The two groups, who chairs both, and how many sit on both."""
    pairs = ((one, *one.meetings) for one in done.clashes)
    return [(first.group, other.group, one.chairs, one.members) for one, first, other in pairs]


def test_whoever_moves_a_meeting_onto_that_of_another_group_is_told(office: Office) -> None:
    """Not those that meet on another day, nor where only the time changes."""
    moved: MeetingDone = office.do(CHAIR, MoveMeeting("BMG", JAN, THURSDAY))
    assert clashes(moved) == [("BMG", "CSPR", (), 4)]
    assert clashes(office.do(CHAIR, MoveMeeting("BMG", THURSDAY, at=time(15)))) == []
    assert clashes(office.do(CHAIR, MoveMeeting("BMG", THURSDAY, JAN))) == []


def test_so_is_whoever_adds_or_reinstates_one(office: Office) -> None:
    added: MeetingDone = office.do(CHAIR, AddMeeting("BMG", THURSDAY))
    assert clashes(added) == [("BMG", "CSPR", (), 4)]
    off: MeetingDone = office.do(CHAIR, CancelMeeting("BMG", THURSDAY, "nobody can come"))
    assert clashes(off) == []
    assert clashes(office.do(CHAIR, ReinstateMeeting("BMG", THURSDAY))) == clashes(added)


def test_nobody_meets_a_meeting_that_is_cancelled(office: Office) -> None:
    office.do(REVIEWER, CancelMeeting("CSPR", THURSDAY, "nobody can come"))
    assert clashes(office.do(CHAIR, MoveMeeting("BMG", JAN, THURSDAY))) == []
