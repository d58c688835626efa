"""What whoever named a chair is answered, or had two swap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.talk.notice import Button, Notice, Press
from bot.talk.say.chair_named import say_named, say_swapped
from tests.talk.say.test_chairs import BACK, ON, SAID, SHOW, STARTS, TITLE, done
from tests.talk.say.test_others import CONTEXT, meeting
from usecases.chair_meeting import ChairNamed
from usecases.meeting_done import MeetingDone
from usecases.swap_chairs import ChairsSwapped
from usecases.swapped import OtherHalf


def test_a_stand_in() -> None:
    assert say_named(ChairNamed(done("Ben"), True, ("Ada",)), CONTEXT) == Notice(
        f"Ben chairs {SAID}",
        (
            "For this meeting only, instead of Ada.",
            "12 people hear of it with their daily news.",
        ),
        buttons=(BACK, SHOW),
    )


def test_a_stand_in_for_a_vacant_post_who_is_away_and_of_whom_one_hears_at_once() -> None:
    result = ChairNamed(done("Ben", told=1, at_once=True), True, (), away=True)
    assert say_named(result, CONTEXT).text == (
        "For this meeting only, as the post is vacant.",
        "One person hears of it now.",
        "Please note: Ben will be away that day.",
    )


def test_back_to_the_rule_by_which_two_chair_or_nobody() -> None:
    two = say_named(ChairNamed(done("Ada", "Cy"), chairs_were=("Ben",)), CONTEXT)
    assert (two.heading, two.text[0], two.buttons) == (
        *(f"Ada and Cy chair {SAID}", "As the group's rule says again, and no longer Ben."),
        (SHOW,),
    )
    nobody = say_named(ChairNamed(done(told=0), chairs_were=("Ben",)), CONTEXT)
    assert (nobody.heading, nobody.text[1]) == (
        *(f"Nobody chairs {SAID}", "Nobody has heard of anything else, so nobody is told."),
    )


def test_what_is_so_already() -> None:
    same = ChairNamed(replace(done("Ada"), same=True))
    text = ("It is so already. Nothing was changed.",)
    assert say_named(same, CONTEXT) == Notice(f"Ada chairs {SAID}", text)


def test_two_who_swapped() -> None:
    april = meeting(chairs=("Ada",), on=date(2027, 4, 20), starts=STARTS, ends=STARTS)
    second = MeetingDone("meeting.swap", april, 1, told=12)
    notice = say_swapped(ChairsSwapped(done("Ben"), second), CONTEXT)
    assert (notice.heading, [item.title for item in notice.items]) == (
        f"Swapped: who chairs {SAID} and on Tue 20 Apr 2027",
        [f"{TITLE}: Ben", "Tue 20 Apr 2027, 14:00–14:00: Ada"],
    )
    back = say_swapped(ChairsSwapped(done("Ben"), second, back=True), CONTEXT)
    assert back.heading == f"Swapped back: who chairs {SAID} and on Tue 20 Apr 2027"
    same = ChairsSwapped(replace(done("Ada"), same=True), replace(second, same=True))
    assert say_swapped(same, CONTEXT) == Notice(
        "Nothing to swap: Ada chairs both", (f"{SAID}, and Tue 20 Apr 2027. Nothing was changed.",)
    )


@pytest.mark.parametrize("can", [True, False])
def test_the_other_half_of_a_swap_is_named_and_offered_to_whoever_may(*, can: bool) -> None:
    april = meeting(chairs=("Ben",), on=date(2027, 4, 20))
    result = ChairNamed(done("Ada"), chairs_were=("Ben",), half=OtherHalf(april, 5, can))
    press = Press("meeting.chair.rule", {**ON, "on": "2027-04-20"}, 5)
    back = Button("As the rule says on Tue 20 Apr 2027", press, "BMG on Tue 20 Apr 2027")
    notice = say_named(result, CONTEXT)
    assert notice.text[-1] == (
        "It was swapped with another meeting, which stays as it is: Ben still chairs on Tue 20 Apr "
        "2027."
    )
    assert notice.buttons == (*[back] * can, SHOW)
