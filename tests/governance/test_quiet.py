from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.dates import LONDON
from governance.policy import LANES, Lane, next_slot
from governance.quiet import QuietPeriod, in_quiet
from tests.builders import DAYS, POLICY, at

NEW_YEAR = QuietPeriod((12, 24), (1, 1))
SUMMER = QuietPeriod((7, 25), (8, 31))
YEARS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1))  # noqa: DTZ001 - as asked for
MOMENTS = YEARS.map(lambda moment: moment.replace(tzinfo=LONDON))


@pytest.mark.parametrize(
    ("period", "month", "day", "quiet"),
    [
        (NEW_YEAR, 12, 23, False),
        (NEW_YEAR, 12, 24, True),
        (NEW_YEAR, 12, 31, True),
        (NEW_YEAR, 1, 1, True),
        (NEW_YEAR, 1, 2, False),
        (SUMMER, 7, 24, False),
        (SUMMER, 7, 25, True),
        (SUMMER, 8, 31, True),
        (SUMMER, 9, 1, False),
    ],
)
def test_both_ends_are_quiet(period: QuietPeriod, month: int, day: int, quiet: bool) -> None:
    assert in_quiet(date(2026, month, day), (period,)) is quiet


def test_without_periods_no_day_is_quiet() -> None:
    assert not in_quiet(date(2026, 12, 25), ())


@pytest.mark.parametrize(
    ("lane", "moment", "slot"),
    [
        (Lane.DAILY, at(2026, 11, 2, 8), at(2026, 11, 2, 9)),
        (Lane.DAILY, at(2026, 11, 2, 9), at(2026, 11, 2, 9)),
        (Lane.DAILY, at(2026, 11, 2, 17, 30), at(2026, 11, 2, 17, 30)),
        (Lane.DAILY, at(2026, 11, 2, 17, 31), at(2026, 11, 3, 9)),
        (Lane.DAILY, at(2026, 11, 6, 18), at(2026, 11, 9, 9)),
        (Lane.DAILY, at(2026, 11, 7, 12), at(2026, 11, 9, 9)),
        (Lane.DAILY, at(2026, 12, 24, 9), at(2027, 1, 4, 9)),
        (Lane.TIMED, at(2026, 12, 24, 9), at(2026, 12, 24, 9)),
        (Lane.TIMED, at(2026, 12, 25, 9), at(2026, 12, 29, 9)),
        (Lane.PROMPT, at(2026, 11, 6, 8, 30), at(2026, 11, 6, 8, 30)),
        (Lane.PROMPT, at(2026, 11, 6, 19), at(2026, 11, 6, 19)),
        (Lane.PROMPT, at(2026, 11, 7, 8, 30), at(2026, 11, 9, 9)),
        (Lane.PROMPT, at(2026, 12, 24, 8, 30), at(2027, 1, 4, 9)),
        (Lane.URGENT, at(2026, 12, 25, 3), at(2026, 12, 25, 3)),
        (Lane.REPLY, at(2026, 12, 25, 3), at(2026, 12, 25, 3)),
    ],
)
def test_a_lane_speaks_when_it_may(lane: Lane, moment: datetime, slot: datetime) -> None:
    assert next_slot(lane, moment, POLICY, DAYS) == slot


@given(st.sampled_from(Lane), MOMENTS)
def test_a_slot_is_never_early_and_stays_where_it_is(lane: Lane, moment: datetime) -> None:
    slot = next_slot(lane, moment, POLICY, DAYS)
    assert slot >= moment
    assert next_slot(lane, slot, POLICY, DAYS) == slot
    if LANES[lane].keeps_days:
        assert DAYS.is_working(slot.date())


def test_a_lane_that_keeps_hours_keeps_days() -> None:
    assert [lane for lane, rule in LANES.items() if rule.keeps_hours and not rule.keeps_days] == []


@given(MOMENTS, st.integers(0, 10_000))
def test_later_moments_never_get_earlier_slots(moment: datetime, minutes: int) -> None:
    later = moment + timedelta(minutes=minutes)
    first, second = (next_slot(Lane.DAILY, each, POLICY, DAYS) for each in (moment, later))
    assert first <= second
