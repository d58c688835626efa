from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.init.answers import (
    day_of_month,
    email,
    group_id,
    months,
    names,
    needed,
    numbers_of,
    one_of,
    slug,
    time_of_day,
    yes_or_no,
)
from config.init.ask import Unclear
from config.partnership_file.words import ID
from governance.dates import MONTHS

LISTED = ("a", "b", "c")
PICK, ONE = numbers_of(LISTED), one_of(LISTED)
GROUP = group_id(["SLG"])


@pytest.mark.parametrize(
    ("check", "answer", "value"),
    [
        (yes_or_no, "Y", True),
        (yes_or_no, "no", False),
        (GROUP, "bmg2", "BMG2"),
        (email, "", ""),
        (email, "a@b.org", "a@b.org"),
        (names, "", ()),
        (names, "Ann Ash", ("Ann Ash",)),
        (names, "Ann Ash and Bob Oak", ("Ann Ash", "Bob Oak")),
        (names, "Ann Ash & Bob Oak", ("Ann Ash", "Bob Oak")),
        (time_of_day, "9.30", "09:30"),
        (time_of_day, "14:00", "14:00"),
        (months, "Every month", MONTHS),
        (months, "quarterly", ("January", "April", "July", "October")),
        (months, "sept, March and Mar", ("March", "September")),
        (day_of_month, "Third tuesday", ("third", "Tuesday")),
        (day_of_month, "last fri", ("last", "Friday")),
        (PICK, "all", LISTED),
        (PICK, "3, 1;1", ("c", "a")),
        (ONE, "2", "b"),
    ],
)
def test_what_does(check: Callable[[str], Any], answer: str, value: Any) -> None:
    assert check(answer) == value


@pytest.mark.parametrize(
    ("check", "answer", "says"),
    [
        (needed, "", "This is needed."),
        (yes_or_no, "perhaps", "Please answer yes or no."),
        (GROUP, "B", "A short name is two to ten letters or digits, such as BMG."),
        (GROUP, "slg", "There is a group SLG already: take another short name."),
        (email, "ann at x", "That is no e-mail address, such as name@council.example.org."),
        (names, "A and B and C",
         "A post is held by one person, or shared by two: Ann Ash and Bob Oak."),
        (time_of_day, "2pm", "Please give a time such as 14:00."),
        (time_of_day, "24:00", "Please give a time such as 14:00."),
        (months, "Septembre", 'There is no month "Septembre": did you mean "September"?'),
        (months, ", ,", "This is needed."),
        (day_of_month, "Tuesday", "Please give a day such as third Tuesday, or last Friday."),
        (day_of_month, "fifth Tuesday",
         'There is no week "fifth": use one of first, second, third, fourth, last.'),
        (day_of_month, "third Wedensday",
         'There is no day of the week "Wedensday": did you mean "Wednesday"?'),
        (PICK, "a", "Please give numbers from the list, such as 1, 3; or all."),
        (PICK, "0", "There is no number 0 in the list."),
        (PICK, "4, 1", "There is no number 4 in the list."),
        (ONE, "1, 2", "Please give one number from the list."),
    ],
)  # fmt: skip
def test_what_does_not_is_explained(check: Callable[[str], Any], answer: str, says: str) -> None:
    with pytest.raises(Unclear) as caught:
        check(answer)
    assert str(caught.value) == says


def test_an_id_is_made_of_a_name_and_never_twice() -> None:
    assert slug("Director of Children's Services", [], "post") == "director-of-childrens-services"
    assert slug("Zoë Ölund", [], "person") == "zoe-olund"
    assert slug("Ann Ash", ["ann-ash", "ann-ash-2"], "person") == "ann-ash-3"
    assert slug("李", ["person"], "person") == "person-2"


@given(st.text(), st.lists(st.text()))
def test_whatever_the_name_its_id_can_be_used(name: str, taken: list[str]) -> None:
    found = slug(name, taken, "post")
    assert ID(found) == found
    assert found not in taken
