from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from governance.meeting_changes import ADD
from governance.meetings import Meeting
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, changed, kept, refused
from tests.usecases.meetings import JAN, SATURDAY, THURSDAY, changes, meeting
from usecases.add_meeting import AddDoubted, AddMeeting
from usecases.meeting_done import MeetingDone
from usecases.refusals import Incomplete


def test_a_meeting_is_added_with_what_the_group_is_used_to(office: Office) -> None:
    numbers = [kept(office, Meeting, f"BMG/{m}").number for m in ("2027-01", "2028-04")]
    done = office.do(MANAGER, AddMeeting("bmg", date(2027, 3, 4), why="the inspection"))
    added = meeting(office, "BMG/2027-03")
    assert numbers == [1, 6]
    assert isinstance(done, MeetingDone)
    assert added == Meeting(
        id="BMG/2027-03",
        version=1,
        salt=added.salt,
        group="BMG",
        number=7,
        on=date(2027, 3, 4),
        at=time(14),
        minutes=120,
        place="Committee room 2, and online",
        changed_at=START,
        by_hand=True,
        attention_at=added.attention_at,
    )
    assert [(one.what, one.was, one.why) for one in changes(office, "BMG/2027-03")] == [
        (ADD, None, "the inspection")
    ]


def test_a_second_one_in_a_month_has_an_id_of_its_own(office: Office) -> None:
    for day in (4, 11, 18):
        office.do(MANAGER, AddMeeting("BMG", date(2027, 1, day), time(9), 60, "Room 3"))
    ids = [f"BMG/2027-01-{n}" for n in (2, 3, 4)]
    assert [meeting(office, one).on.day for one in ids] == [4, 11, 18]
    assert meeting(office, ids[0]).minutes == 60


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (AddMeeting("BMG"), {"day": "when"}),
        (AddMeeting("BMG", date(2026, 10, 20)), {"day": "past"}),
        (AddMeeting("BMG", JAN, time(9)), {"day": "taken"}),
        (AddMeeting("BMG", THURSDAY, minutes=14), {"minutes": "too few"}),
        (AddMeeting("BMG", THURSDAY, minutes=0), {"minutes": "too few"}),
        (AddMeeting("BMG", THURSDAY, minutes=601), {"minutes": "too many"}),
        (AddMeeting("BMG", THURSDAY, place="x" * 201), {"place": "too long"}),
    ],
)
def test_a_meeting_that_cannot_be_added(
    office: Office, command: AddMeeting, problems: dict[str, str]
) -> None:
    refusal = refused(office, MANAGER, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_a_group_without_a_cadence_is_asked_the_hour(office: Office) -> None:
    changed(office, "BMG", cadence=None)
    refusal = refused(office, MANAGER, AddMeeting("BMG"))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"day": "when", "at": "when"}
    office.do(MANAGER, AddMeeting("BMG", THURSDAY, time(10)))
    assert meeting(office, "BMG/2027-01-2").minutes == 120


def test_an_added_day_is_asked_back_with_all_that_was_said(office: Office) -> None:
    asked = AddMeeting("BMG", SATURDAY, time(10), 90, "Room 3", "an away day")
    assert office.do(MANAGER, asked) == AddDoubted(
        "BMG", False, asked, ("weekend",), date(2027, 1, 25)
    )
    office.do(MANAGER, replace(asked, sure=True))
    assert meeting(office, "BMG/2027-01-2").on == SATURDAY
