from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.meetings import Meeting
from tests.jobs.office import Office
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    OUTSIDER,
    RACHEL,
    SCRUTINEER,
    changed,
    kept,
    put,
    refused,
)
from usecases.plan_meetings import PlanMeetings
from usecases.refusals import NotFound
from usecases.show_meeting import MeetingShown, ShowMeeting

JANUARY = date(2027, 1, 19)
LINK = "https://example.org/join/bmg"


@pytest.fixture
def joined(office: Office) -> Office:
    """The meeting of January has a link to join by."""
    office.do(MANAGER, PlanMeetings())
    put(office, replace(kept(office, Meeting, "BMG/2027-01"), link=LINK))
    return office


def shown(office: Office, who: str, on: date | None = JANUARY, group: str = "BMG") -> MeetingShown:
    result: MeetingShown = office.do(who, ShowMeeting(group, on))
    return result


def test_without_a_day_it_is_the_next(joined: Office) -> None:
    assert shown(joined, RACHEL, None) == shown(joined, RACHEL)


@pytest.mark.parametrize(
    ("who", "link"),
    [(CHAIR, LINK), (RACHEL, LINK), (LAY, LINK), (MANAGER, LINK), (SCRUTINEER, LINK),
     (OUTSIDER, "")],
)  # fmt: skip
def test_the_link_is_for_those_who_may_join(joined: Office, who: str, link: str) -> None:
    assert shown(joined, who).meeting.link == link


@pytest.mark.parametrize(("who", "chairs"), [(CHAIR, True), (RACHEL, False), (MANAGER, False)])
def test_whose_meeting_it_is(joined: Office, who: str, chairs: bool) -> None:
    assert shown(joined, who).meeting.mine is chairs


def test_whoever_may_not_know_of_it_does_not_find_it(joined: Office) -> None:
    changed(joined, "BMG", restricted=True)
    assert refused(joined, OUTSIDER, ShowMeeting("BMG", JANUARY)) == NotFound("group", "BMG")
