"""What becomes of who chairs when the meeting moves, and who hears of it."""

from __future__ import annotations

from datetime import date

from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, NURSE, RACHEL, at
from tests.usecases.changing.chairing import OKAFOR, PRIYA, STAND_IN, WINSTON, chairs, names
from tests.usecases.meetings import BMG, JAN, meeting, told_to
from usecases.add_meeting import AddMeeting
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.move_meeting import MoveMeeting
from usecases.person_export import ExportPerson


def test_moved_over_the_day_on_which_the_turn_ends_the_next_chairs(office: Office) -> None:
    office.do(MANAGER, MoveMeeting("BMG", JAN, day=date(2027, 4, 8)))
    assert meeting(office).on == date(2027, 4, 8)
    assert names(office)[0] == PRIYA


def test_a_stand_in_stays_one_wherever_the_meeting_moves(office: Office) -> None:
    office.do(MANAGER, ChairMeeting("BMG", OKAFOR))
    office.do(MANAGER, MoveMeeting("BMG", JAN, day=date(2027, 4, 8)))
    assert names(office)[0] == OKAFOR


def test_an_added_meeting_is_chaired_by_the_rule(office: Office) -> None:
    office.do(MANAGER, AddMeeting("BMG", date(2027, 3, 31), at(3, 31, 10).time(), 60))
    added = [row for row in chairs(office) if row.meeting.on == date(2027, 3, 31)]
    assert [row.meeting.chairs for row in added] == [(WINSTON,)]


def test_members_hear_of_a_change_and_not_of_one_that_was_taken_back(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    office.do(MANAGER, ChairByRule("BMG"))
    assert told_to(office, RACHEL) == [(f"{BMG}.r1", "passed over")]
    office.do(MANAGER, STAND_IN)
    assert (f"{BMG}.r3", "open") in told_to(office, RACHEL)


def test_whoever_was_named_finds_it_in_what_is_held_about_them(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    sections = office.do("operator", ExportPerson(NURSE)).sections
    assert sections["meetings they were named to chair"] == [
        {"meeting": BMG, "meets": at(1, 19, 14, year=2027), "named": START}
    ]
