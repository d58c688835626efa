from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.groups import Group
from governance.meeting_changes import SWAP
from tests.jobs.office import Office
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    MANAGER,
    NURSE,
    given,
    kept,
    ledger,
    no_chair,
    put,
    refused,
)
from tests.usecases.changing.chairing import BETWEEN, JULY, PRIYA, WINSTON, names
from tests.usecases.meetings import APR, APRIL, BMG, JAN, changes, meeting
from usecases.refusals import CannotChair, Incomplete, NotAllowed, NotFound, Refused
from usecases.swap_chairs import ChairsSwapped, SwapChairs


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
