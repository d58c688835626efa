from __future__ import annotations

import pytest

from governance.meeting_changes import PLACE
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, refused
from tests.usecases.meetings import changes, meeting
from usecases.place_meeting import PlaceMeeting
from usecases.refusals import ChildData, Incomplete

LINK = "https://meet.example.org/j/9434765919"


def test_a_place_and_a_link_are_said_and_taken_away(office: Office) -> None:
    office.do(CHAIR, PlaceMeeting("BMG", place=" Loxley House, NG2 3NG ", link=LINK))
    assert (meeting(office).place, meeting(office).link) == ("Loxley House, NG2 3NG", LINK)
    office.do(CHAIR, PlaceMeeting("BMG", link=""))
    assert (meeting(office).place, meeting(office).link) == ("Loxley House, NG2 3NG", "")
    assert [(one.what, one.parts) for one in changes(office)] == [
        (PLACE, ("place", "link")),
        (PLACE, ("link",)),
    ]
    assert office.do(CHAIR, PlaceMeeting("BMG", link=" ")).same


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (PlaceMeeting("BMG"), {"place": "needed"}),
        (PlaceMeeting("BMG", place="x" * 201), {"place": "too long"}),
        (PlaceMeeting("BMG", link="meet.example.org"), {"link": "no link"}),
        (PlaceMeeting("BMG", link="javascript:alert(1)"), {"link": "no link"}),
    ],
)
def test_a_place_or_link_that_cannot_be(
    office: Office, command: PlaceMeeting, problems: dict[str, str]
) -> None:
    refusal = refused(office, CHAIR, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_a_postcode_may_stand_in_a_place_but_no_nhs_number(office: Office) -> None:
    assert isinstance(
        refused(office, CHAIR, PlaceMeeting("BMG", place="NHS number 943 476 5919")), ChildData
    )
