from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.actions import Action, ActionState, Owner, OwnerKind
from governance.looking_back import ORDER, Past, on_the_list, rating_at, standing
from governance.ratings import Meaning, Rating
from tests.builders import KEY, action, at, update

AUTUMN, WINTER = at(2026, 11, 10), at(2027, 1, 19)
DAY = timedelta(days=1)
EACH = action(owners=(Owner(OwnerKind.EACH_AGENCY),))


def word(past: Past, when: datetime, of: Action | None = None) -> str | None:
    rating = rating_at(KEY, of or action(), past, when)
    return rating.word if rating else None


def test_the_newest_word_of_then_counts() -> None:
    past = Past((update(AUTUMN, "amber"), update(WINTER, "red")))
    moments = (AUTUMN - DAY, AUTUMN, WINTER - DAY, WINTER)
    assert [word(past, when) for when in moments] == [None, "amber", "amber", "red"]


def test_what_was_said_before_it_was_reopened_does_not() -> None:
    past = Past((update(AUTUMN, "green"), update(WINTER, "clear")), reopened=(AUTUMN + DAY,))
    assert [word(past, when) for when in (AUTUMN, AUTUMN + DAY, WINTER)] == ["green", None, "clear"]


def test_found_to_have_worked_it_is_evaluated_until_it_is_reopened() -> None:
    past = Past((update(AUTUMN, "green"),), (WINTER,), (AUTUMN + DAY,))
    assert [word(past, when) for when in (AUTUMN, AUTUMN + DAY, WINTER)] == ["green", "blue", None]


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        ({"police": "clear", "council": "red"}, "red"),
        ({"police": "green", "council": "amber"}, "amber"),
        ({"police": "green"}, None),
        ({}, None),
    ],
)
def test_where_each_agency_answers_the_least_good_counts(
    told: dict[str, str], whole: str | None
) -> None:
    past = Past(tuple(update(AUTUMN, said, agency=agency) for agency, said in told.items()))
    assert word(past, WINTER, EACH) == whole


def test_and_it_is_done_once_all_of_it_is() -> None:
    done = action(owners=EACH.owners, state=ActionState.COMPLETED, completed_on=date(2026, 12, 1))
    past = Past((update(AUTUMN, "green", agency="police"),))
    assert [word(past, when, done) for when in (AUTUMN, WINTER)] == [None, "green"]


@pytest.mark.parametrize(
    ("fields", "listed"),
    [
        ({}, True),
        ({"created_at": WINTER + DAY}, False),
        ({"created_at": WINTER}, True),
        ({"created_at": WINTER + DAY, "listed_on": date(2026, 10, 27)}, True),
        ({"created_at": WINTER + DAY, "listed_on": WINTER.date()}, True),
        ({"created_at": WINTER, "listed_on": (WINTER + DAY).date()}, False),
        ({"state": ActionState.CANCELLED, "cancelled_on": date(2026, 12, 1)}, False),
        ({"state": ActionState.CANCELLED, "cancelled_on": date(2027, 2, 1)}, True),
        ({"state": ActionState.COMPLETED, "completed_on": date(2026, 12, 1)}, True),
        ({"state": ActionState.COMPLETED, "completed_on": date(2026, 10, 1)}, False),
        ({"state": ActionState.COMPLETED, "completed_on": date(2027, 2, 1)}, True),
    ],
)
def test_what_a_meeting_has_before_it(fields: dict[str, Any], listed: bool) -> None:
    assert on_the_list(action(**fields), WINTER, date(2026, 10, 20)) is listed


def test_at_the_first_meeting_all_that_was_ever_completed_counts() -> None:
    done = action(state=ActionState.COMPLETED, completed_on=date(2025, 1, 1))
    assert on_the_list(done, WINTER, None)


@given(st.lists(st.one_of(st.none(), st.sampled_from(KEY.ratings))))
def test_each_is_counted_once(ratings: list[Rating | None]) -> None:
    found = standing(date(2027, 1, 19), ratings)
    assert (tuple(found.counts), found.total) == (ORDER, len(ratings))
    assert found.counts[Meaning.SERIOUS] == sum(1 for r in ratings if r and r.word == "red")
