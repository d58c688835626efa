"""Who chairs the coming meetings, who knows of it, and who could."""

from __future__ import annotations

from datetime import date

from governance.meeting_changes import CHAIR as NAME
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, LAY, MANAGER, NURSE, OUTSIDER, at, refused
from tests.usecases.changing.chairing import JULY, OKAFOR, PRIYA, STAND_IN, WINSTON, chairs
from tests.usecases.meetings import APR, JAN
from usecases.cancel_meeting import CancelMeeting
from usecases.list_candidates import ListCandidates
from usecases.refusals import NotFound
from usecases.show_chairs import ChairsShown, ShowChairs, Turn
from usecases.show_meeting import ShowMeeting
from usecases.views.meeting_change import ChangeView


def test_who_chairs_each_coming_meeting_and_why(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    shown: ChairsShown = office.do(MANAGER, ShowChairs("bmg"))
    assert (shown.group, shown.starts, shown.months) == ("BMG", date(2026, 4, 1), 12)
    assert shown.turns == (
        Turn("Director of Children's Integrated Services", (WINSTON,)),
        Turn("Designated Nurse Safeguarding", (PRIYA,)),
        Turn("Detective Inspector, Public Protection", (OKAFOR,)),
    )
    first, second, third = shown.rows[:3]
    assert first.why.change == ChangeView(
        *(NAME, "Joan Merriweather", START, at(1, 19, 14, year=2027), at(1, 19, 14, year=2027)),
        *(("chaired_by",), "Winston is in court", (WINSTON,), (PRIYA,)),
    )
    assert (first.why.by_rule, first.why.begins, first.revision, first.can) == (
        *((WINSTON,), True, 1),
        True,
    )
    assert [(row.why.change, row.why.begins) for row in (second, third)] == [
        (None, True),
        (None, False),
    ]


def test_everybody_who_knows_of_the_group_sees_that_and_nobody_else(office: Office) -> None:
    assert [row.can for row in chairs(office, OUTSIDER)] == [False] * 6
    assert [row.can for row in chairs(office, NURSE)] == [False, *[True] * 4, False]
    assert refused(office, OUTSIDER, ShowChairs("CSPR")) == NotFound("group", "CSPR")


def test_why_somebody_was_named_is_for_those_on_the_group(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    whys = {who: chairs(office, who)[0].why.change for who in (LAY, OUTSIDER)}
    assert [change and change.why for change in whys.values()] == ["Winston is in court", ""]
    assert [office.do(who, ShowMeeting("BMG")).changes == () for who in whys] == [False, True]


def test_a_meeting_that_is_off_is_left_out_and_changes_no_turn(office: Office) -> None:
    office.do(MANAGER, CancelMeeting("BMG", APR, why="an election"))
    rows = chairs(office)
    assert [(row.meeting.on, row.why.begins) for row in rows[:2]] == [(JAN, False), (JULY, True)]


def test_those_who_could_be_chosen(office: Office) -> None:
    listed = office.do(CHAIR, ListCandidates("BMG"))
    assert (listed.by_rule, listed.revision, listed.people[0]) == (
        *((WINSTON,), 0),
        (CHAIR, WINSTON),
    )
