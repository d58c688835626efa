from __future__ import annotations

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from governance.dates import add_months
from governance.groups import ChairRule

TURNS = ChairRule(("council", "icb", "police"), starts=date(2026, 4, 1))


def test_without_posts_nobody_chairs() -> None:
    assert ChairRule(()).post_on(date(2026, 11, 2)) is None


def test_one_post_chairs_for_good() -> None:
    fixed = ChairRule(("council",))
    assert [fixed.post_on(date(year, 1, 1)) for year in (1999, 2026, 2099)] == ["council"] * 3


def test_turns_change_on_the_day() -> None:
    days = [date(2026, 3, 31), date(2026, 4, 1), date(2027, 3, 31), date(2027, 4, 1)]
    assert [TURNS.post_on(day) for day in days] == ["council", "council", "council", "icb"]


def test_turns_come_round() -> None:
    years = range(2026, 2032)
    posts = [TURNS.post_on(date(year, 6, 1)) for year in years]
    assert posts == ["council", "icb", "police"] * 2


@given(
    st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 36), st.integers(0, 12),
    st.integers(1, 4),
)  # fmt: skip
def test_a_turn_begins_where_the_one_before_ends(
    starts: date, months: int, turn: int, count: int
) -> None:
    rule = ChairRule(tuple(f"post {number}" for number in range(count)), starts, months)
    first = add_months(starts, turn * months)
    assert rule.post_on(first) == f"post {turn % count}"
    before = f"post {max(turn - 1, 0) % count}"
    assert rule.post_on(first - timedelta(days=1)) == before


DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(DAYS, DAYS)
def test_in_a_cycle_of_three_years_each_of_three_chairs_one(starts: date, day: date) -> None:
    rule = ChairRule(("council", "icb", "police"), starts)
    assume(day >= starts)
    years = [rule.post_on(add_months(day, 12 * year)) for year in range(3)]
    assert set(years) == {"council", "icb", "police"}


@given(DAYS, st.integers(1, 36), st.integers(0, 60), st.integers(1, 4))
def test_a_cycle_comes_round_after_all_its_turns(
    starts: date, months: int, later: int, count: int
) -> None:
    rule = ChairRule(tuple(f"post {number}" for number in range(count)), starts, months)
    day = add_months(starts, later)
    assert rule.post_on(day) == rule.post_on(add_months(starts, later + count * months))


@given(DAYS)
def test_a_chair_that_is_named_does_not_go_round(day: date) -> None:
    assert ChairRule(("council",)).post_on(day) == "council"
    assert ChairRule(("council",), date(2026, 4, 1)).post_on(day) == "council"


@given(DAYS, st.integers(1, 4000))
def test_before_the_cycle_starts_the_first_of_it_chairs(starts: date, days: int) -> None:
    assert TURNS.post_on(date(2026, 4, 1) - timedelta(days=days)) == "council"
    assert ChairRule(("icb", "police"), starts).post_on(starts - timedelta(days=1)) == "icb"
