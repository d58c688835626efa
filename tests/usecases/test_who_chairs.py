"""Stand-ins, swaps and the rule: who chairs a meeting, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.groups import Group
from governance.leave import Leave
from governance.meeting_changes import CHAIR as NAME
from governance.meeting_changes import SWAP
from governance.meetings import MeetingState
from tests.jobs.office import START, Office
from tests.usecases.agendas import state
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    SCRUTINEER,
    at,
    given,
    kept,
    ledger,
    no_chair,
    put,
    refused,
)
from tests.usecases.meetings import APR, APRIL, BMG, JAN, changes, meeting, planned, told_to
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting, ChairNamed
from usecases.list_candidates import ListCandidates
from usecases.move_meeting import MoveMeeting
from usecases.person_export import ExportPerson
from usecases.refusals import (
    CannotChair,
    ChildData,
    Incomplete,
    MeetingChanged,
    MeetingUnfit,
    NotAllowed,
    NotFound,
    Refused,
)
from usecases.show_chairs import ChairRow, ChairsShown, ShowChairs, Turn
from usecases.show_meeting import ShowMeeting
from usecases.swap_chairs import ChairsSwapped, SwapChairs
from usecases.views.meeting_change import ChangeView

WINSTON, PRIYA, OKAFOR = "Winston Baptiste", "Priya Ramanathan", "Rachel Okafor"
STAND_IN = ChairMeeting("BMG", PRIYA, why="Winston is in court")
JULY = date(2027, 7, 20)
BETWEEN = SwapChairs("BMG", APR, JAN)


@pytest.fixture
def office() -> Office:
    return planned()


def chairs(office: Office, who: str = LAY) -> list[ChairRow]:
    shown: ChairsShown = office.do(who, ShowChairs("BMG"))
    return list(shown.rows)


def names(office: Office) -> list[str]:
    """Who chairs the first three."""
    return [row.meeting.chairs[0] for row in chairs(office)[:3]]


def test_a_stand_in_chairs_one_meeting_and_who_said_so_is_kept(office: Office) -> None:
    before = meeting(office)
    named: ChairNamed = office.do(CHAIR, STAND_IN)
    assert (named.done.meeting.chairs, named.chairs_were) == ((PRIYA,), (WINSTON,))
    assert (named.away, named.done.same) == (False, False)
    assert meeting(office) == replace(
        before, version=2, chaired_by=NURSE, by_hand=True, revision=1, changed_at=START
    )
    (change,) = changes(office)
    assert (change.what, change.by, change.at, change.why) == (
        *(NAME, CHAIR, START, "Winston is in court"),
    )
    assert (change.parts, change.chairs_were, change.chairs) == (
        *(("chaired_by",), (CHAIR,), (NURSE,)),
    )
    assert ledger(office)[-1] == (CHAIR, NAME, BMG)
    assert names(office) == [PRIYA, PRIYA, PRIYA]


@pytest.mark.parametrize(
    ("typed", "who", "why"),
    [
        ("Priya Ramanathan", NURSE, ""),
        ("priya ramanathan.", NURSE, ""),
        ("Priya", NURSE, ""),
        ("Ramanathan", NURSE, ""),
        (NURSE, NURSE, ""),
        ("Priya Ramanathan Winston is in court", NURSE, "Winston is in court"),
        ("Priya Ramanathan, Winston is in court", NURSE, "Winston is in court"),
        ("Priya Ramanathan – Winston is in court", NURSE, "Winston is in court"),
    ],
)
def test_a_name_is_read_and_the_reason_behind_it(
    office: Office, typed: str, who: str, why: str
) -> None:
    office.do(MANAGER, ChairMeeting("BMG", typed))
    assert (meeting(office).chaired_by, changes(office)[-1].why) == (who, why)


def test_a_name_that_is_not_whole_is_asked_for(office: Office) -> None:
    lost = refused(office, MANAGER, ChairMeeting("BMG", "Prya Ramanatan"))
    assert lost == NotFound("person", "Prya Ramanatan", (PRIYA,), "person")
    assert refused(office, MANAGER, ChairMeeting("BMG", "  ")) == Incomplete({"person": "needed"})


@pytest.mark.parametrize(
    ("who", "why"), [("Mei-Lin Thackray", "seat"), ("Elspeth Dunmore", "scrutineer")]
)
def test_whoever_has_no_seat_that_chairs_is_refused(office: Office, who: str, why: str) -> None:
    refusal = refused(office, MANAGER, ChairMeeting("BMG", who))
    assert isinstance(refusal, CannotChair)
    assert (refusal.person, refusal.why, refusal.meeting.on) == (who, why, JAN)
    assert {WINSTON, PRIYA, OKAFOR} < set(refusal.could)
    assert not {"Mei-Lin Thackray", "Elspeth Dunmore"} & set(refusal.could)


def test_a_seat_counts_on_the_day_of_the_meeting(office: Office) -> None:
    given(office, "designated-nurse", OUTSIDER)
    refusal = refused(office, MANAGER, STAND_IN)
    assert isinstance(refusal, CannotChair)
    assert refusal.why == "seat"
    office.do(MANAGER, ChairMeeting("BMG", "Mei-Lin Thackray"))


def test_whoever_would_chair_it_by_the_rule_takes_back_what_they_said(office: Office) -> None:
    office.do(CHAIR, STAND_IN)
    assert [row.can for row in chairs(office, CHAIR)[:2]] == [True, False]
    office.do(CHAIR, ChairByRule("BMG"))
    assert names(office)[0] == WINSTON


@pytest.mark.parametrize("who", [RACHEL, LAY, SCRUTINEER, OUTSIDER, NURSE])
@pytest.mark.parametrize(
    "command", [STAND_IN, ChairByRule("BMG"), ListCandidates("BMG")], ids=lambda c: type(c).__name__
)
def test_only_those_who_run_it_say_who_chairs(office: Office, who: str, command: object) -> None:
    no = NotAllowed("meeting.chair", "BMG", (WINSTON, "Joan Merriweather"))
    assert refused(office, who, command) == no


def test_whoever_chairs_anyway_is_named_for_nothing(office: Office) -> None:
    before = ledger(office)
    assert office.do(MANAGER, ChairMeeting("BMG", WINSTON)).done.same
    assert office.do(MANAGER, ChairByRule("BMG")).done.same
    assert ledger(office) == before


def test_naming_whom_the_rule_names_gives_it_back_to_the_rule(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    office.do(MANAGER, ChairMeeting("BMG", WINSTON))
    assert (meeting(office).chaired_by, meeting(office).revision) == ("", 2)
    assert names(office)[0] == WINSTON


def test_back_to_the_rule(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    back: ChairNamed = office.do(MANAGER, ChairByRule("BMG", why="the hearing is off"))
    assert (back.done.meeting.chairs, back.chairs_were) == ((WINSTON,), (PRIYA,))
    assert [(one.what, one.chairs, one.why) for one in changes(office)] == [
        (NAME, (NURSE,), "Winston is in court"),
        (NAME, (CHAIR,), "the hearing is off"),
    ]


def test_that_a_stand_in_is_away_then_is_said(office: Office) -> None:
    put(office, Leave(id="l", person=NURSE, first=date(2027, 1, 18), last=date(2027, 1, 22)))
    assert office.do(MANAGER, STAND_IN).away


def test_the_chairs_of_two_meetings_are_swapped(office: Office) -> None:
    swapped: ChairsSwapped = office.do(MANAGER, replace(BETWEEN, why="a holiday"))
    assert (swapped.first.meeting.chairs, swapped.second.meeting.chairs) == ((PRIYA,), (WINSTON,))
    assert names(office) == [PRIYA, WINSTON, PRIYA]
    made = [one for id_ in (BMG, APRIL) for one in changes(office, id_)]
    told = [(one.what, one.swapped, one.why) for one in made]
    assert told == [(SWAP, APRIL, "a holiday"), (SWAP, BMG, "a holiday")]


def test_swapped_back_the_rule_holds_again(office: Office) -> None:
    office.do(MANAGER, BETWEEN)
    office.do(MANAGER, BETWEEN)
    assert [meeting(office, id_).chaired_by for id_ in (BMG, APRIL)] == ["", ""]
    assert names(office) == [WINSTON, PRIYA, PRIYA]


def test_either_of_the_two_chairs_may_swap(office: Office) -> None:
    office.do(NURSE, BETWEEN)
    office.do(CHAIR, BETWEEN)
    assert names(office) == [WINSTON, PRIYA, PRIYA]
    no = NotAllowed("meeting.swap", "BMG", (PRIYA, "Joan Merriweather"))
    assert refused(office, CHAIR, SwapChairs("BMG", JULY, APR)) == no


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (SwapChairs("BMG", None, JAN), Incomplete({"other": "needed"})),
        (SwapChairs("BMG", JAN, JAN), Incomplete({"other": "same"})),
        (
            SwapChairs("BMG", date(2027, 4, 21), JAN),
            NotFound(
                "meeting",
                "BMG on Wed 21 Apr 2027",
                ("Tue 19 Jan 2027", "Tue 20 Apr 2027", "Tue 20 Jul 2027"),
            ),
        ),
    ],
)
def test_a_swap_that_names_no_two_meetings(
    office: Office, command: SwapChairs, refusal: Refused
) -> None:
    assert refused(office, MANAGER, command) == refusal


def test_two_meetings_of_one_chair_have_nothing_to_swap(office: Office) -> None:
    before = ledger(office)
    swapped: ChairsSwapped = office.do(MANAGER, SwapChairs("BMG", JULY, APR))
    assert (swapped.first.same, swapped.second.same, ledger(office)) == (True, True, before)


def test_a_vacant_chair_cannot_be_swapped(office: Office) -> None:
    no_chair(office, "designated-nurse")
    refusal = refused(office, MANAGER, BETWEEN)
    assert isinstance(refusal, CannotChair)
    assert (refusal.person, refusal.why, refusal.meeting.on) == ("", "vacant", APR)


def test_nor_can_one_that_two_share(office: Office) -> None:
    given(office, "designated-nurse", NURSE, AUDITOR)
    refusal = refused(office, MANAGER, BETWEEN)
    assert isinstance(refusal, CannotChair)
    assert refusal.why == "shared"


def test_nobody_is_swapped_to_a_day_on_which_they_have_no_seat(office: Office) -> None:
    group = kept(office, Group, "BMG")
    seats = tuple(one for one in group.seats if one.post != "director-childrens-services")
    put(office, replace(group, seats=seats))
    refusal = refused(office, MANAGER, BETWEEN)
    assert isinstance(refusal, CannotChair)
    assert (refusal.person, refusal.why, refusal.meeting.on) == (WINSTON, "seat", APR)
    assert [meeting(office, id_).revision for id_ in (BMG, APRIL)] == [0, 0]


@pytest.mark.parametrize("command", [STAND_IN, ChairByRule("BMG"), BETWEEN])
def test_a_meeting_that_is_off_has_no_chair_to_be_changed(
    office: Office, command: ChairMeeting | ChairByRule | SwapChairs
) -> None:
    office.do(MANAGER, CancelMeeting("BMG", why="half of the seats are vacant"))
    refusal = refused(office, MANAGER, replace(command, on=JAN))
    assert isinstance(refusal, MeetingUnfit)
    assert refusal.why == "cancelled"


def test_nor_one_that_was_held(office: Office) -> None:
    state(office, BMG, MeetingState.HELD)
    refusal = refused(office, MANAGER, replace(STAND_IN, on=JAN))
    assert isinstance(refusal, MeetingUnfit)
    assert refusal.why == "held"


def test_of_two_who_say_it_at_once_the_second_is_told(office: Office) -> None:
    office.do(MANAGER, replace(STAND_IN, revision=0))
    late = refused(office, MANAGER, ChairMeeting("BMG", OKAFOR, revision=0))
    assert isinstance(late, MeetingChanged)
    assert (late.revision, late.change and late.change.chairs) == (1, (PRIYA,))


def test_a_reason_is_looked_through(office: Office) -> None:
    found = refused(office, MANAGER, replace(STAND_IN, why="NHS no 999 657 4415"))
    assert isinstance(found, ChildData)


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
