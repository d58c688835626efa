"""What whoever changed a meeting is told of who hears of it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.usecases.cast import MANAGER, at
from tests.usecases.meetings import APR, planned
from usecases.meeting_done import MeetingDone
from usecases.place_meeting import PlaceMeeting


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
    now: datetime, day: date | None
) -> None:
    """Not today's or the next working day's; from Thu 24 Dec to Fri 1 Jan it is quiet."""
    office = planned()
    office.clock.move_to(now)
    done: MeetingDone = office.do(MANAGER, PlaceMeeting("BMG", APR, place="Room 3"))
    assert (done.news_on, done.at_once) == (day, False)
