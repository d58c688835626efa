"""Two meetings that have each other's chair, and for how long that is so."""

from __future__ import annotations

from tests.jobs.office import Office
from tests.usecases.cast import MANAGER
from tests.usecases.meetings import APR, JAN
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
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
