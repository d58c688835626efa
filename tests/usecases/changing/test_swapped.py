"""Two meetings that have each other's chair, and for how long that is so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, MANAGER, NURSE
from tests.usecases.meetings import APR, JAN
from usecases.cancel_meeting import CancelMeeting
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting, ChairNamed
from usecases.show_chairs import ChairsShown, ShowChairs
from usecases.swap_chairs import ChairsSwapped, SwapChairs

WINSTON, PRIYA, OKAFOR = "Winston Baptiste", "Priya Ramanathan", "Rachel Okafor"


def swap(office: Office) -> ChairsSwapped:
    done: ChairsSwapped = office.do(MANAGER, SwapChairs("BMG", APR, JAN))
    return done


def test_every_second_time_they_are_swapped_back(office: Office) -> None:
    each = [swap(office) for _ in range(3)]
    assert [(done.back, done.first.meeting.chairs) for done in each] == [
        *[(False, (PRIYA,)), (True, (WINSTON,)), (False, (PRIYA,))]
    ]


def test_after_one_of_them_was_given_back_it_is_a_new_swap(office: Office) -> None:
    swap(office)
    office.do(MANAGER, ChairByRule("BMG", JAN))
    office.do(MANAGER, ChairByRule("BMG", APR))
    assert not swap(office).back


def test_who_was_named_before_is_so_again_once_swapped_back(office: Office) -> None:
    office.do(MANAGER, ChairMeeting("BMG", OKAFOR, JAN))
    assert (swap(office).back, swap(office).back) == (False, True)
    shown: ChairsShown = office.do(MANAGER, ShowChairs("BMG"))
    first = shown.rows[0]
    assert (first.meeting.chairs, first.why.change and first.why.change.what) == (
        *((OKAFOR,), "meeting.chair"),
    )


@pytest.mark.parametrize("command", [ChairByRule("BMG", JAN), ChairMeeting("BMG", OKAFOR, JAN)])
def test_of_a_swap_half_undone_the_other_half_is_told(office: Office, command: object) -> None:
    swap(office)
    named: ChairNamed = office.do(MANAGER, command)
    assert named.half is not None
    assert (named.half.meeting.on, named.half.revision, named.half.can) == (APR, 1, True)
    shown: ChairsShown = office.do(MANAGER, ShowChairs("BMG"))
    assert [row.why.alone for row in shown.rows[:3]] == [False, True, False]
    other: ChairNamed = office.do(MANAGER, ChairByRule("BMG", APR))
    assert other.half is None


def test_whoever_may_not_give_back_the_other_half_is_only_told(office: Office) -> None:
    """Winston would chair the first by the rule; the second is Rachel's, and Priya has it."""
    later = date(2028, 4, 18)
    office.do(MANAGER, ChairMeeting("BMG", PRIYA, JAN))
    office.do(MANAGER, SwapChairs("BMG", later, JAN))
    named: ChairNamed = office.do(CHAIR, ChairByRule("BMG", JAN))
    assert named.half is not None
    assert (named.half.meeting.on, named.half.can) == (later, False)


def test_a_half_that_is_cancelled_is_no_longer_told_of(office: Office) -> None:
    swap(office)
    office.do(MANAGER, CancelMeeting("BMG", APR, "half of the seats are vacant"))
    named: ChairNamed = office.do(NURSE, ChairByRule("BMG", JAN))
    assert (named.half, named.done.meeting.chairs) == (None, (WINSTON,))
