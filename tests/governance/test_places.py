from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from governance.places import in_order

BOTH = ("slack", "teams")
names = st.sampled_from(("slack", "teams", "email", "pigeon"))
several = st.lists(names, max_size=5)
set_up = st.lists(names, unique=True, max_size=4).map(tuple)


def test_what_was_asked_for_comes_first() -> None:
    assert in_order(BOTH, wanted=("teams",), linked=("slack",)) == ("teams", "slack")


def test_without_a_word_it_is_where_somebody_was_first() -> None:
    assert in_order(BOTH) == ("slack", "teams")
    assert in_order(BOTH, linked=("teams", "slack")) == ("teams", "slack")


def test_what_is_closed_comes_last_though_it_was_asked_for() -> None:
    assert in_order(BOTH, wanted=("slack",), closed=("slack",)) == ("teams", "slack")


@given(set_up, several, several, several)
def test_each_place_that_is_set_up_is_there_once_and_no_other(
    places: tuple[str, ...], wanted: list[str], linked: list[str], closed: list[str]
) -> None:
    assert sorted(in_order(places, wanted, linked, closed)) == sorted(places)


@given(set_up, several, several, several)
def test_nobody_is_written_to_where_it_is_closed_before_where_it_is_not(
    places: tuple[str, ...], wanted: list[str], linked: list[str], closed: list[str]
) -> None:
    shut = [place in closed for place in in_order(places, wanted, linked, closed)]
    assert shut == sorted(shut)


@given(set_up, several, several)
def test_the_first_wish_that_can_be_granted_is(
    places: tuple[str, ...], wanted: list[str], linked: list[str]
) -> None:
    can = [place for place in wanted if place in places]
    if can:
        assert in_order(places, wanted, linked)[0] == can[0]
