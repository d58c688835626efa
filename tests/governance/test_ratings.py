from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.ratings import Impact, Lateness, Meaning, Reading, measure, read_key
from governance.timescale import Precision
from tests.builders import KEY

DAY, MONTH = Precision.DAY, Precision.MONTH
ON_TIME, UNDER, EXACTLY, OVER = Lateness
UNLIKELY, SIGNIFICANT = Impact
AGREED = date(2026, 11, 30)
DATES = st.dates(date(2020, 1, 1), date(2040, 12, 31))
PRECISIONS = st.sampled_from(Precision)
IMPACTS = st.sampled_from([None, *Impact])


@pytest.mark.parametrize(
    ("agreed", "precision", "forecast", "lateness"),
    [
        (AGREED, DAY, date(2026, 11, 29), ON_TIME),
        (AGREED, DAY, AGREED, ON_TIME),
        (AGREED, DAY, date(2026, 12, 1), UNDER),
        (AGREED, DAY, date(2027, 2, 27), UNDER),
        (AGREED, DAY, date(2027, 2, 28), EXACTLY),
        (AGREED, DAY, date(2027, 3, 1), OVER),
        (date(2027, 11, 30), DAY, date(2028, 2, 28), UNDER),
        (date(2027, 11, 30), DAY, date(2028, 2, 29), EXACTLY),
        (date(2027, 11, 30), DAY, date(2028, 3, 1), OVER),
        (date(2027, 2, 28), DAY, date(2027, 5, 28), EXACTLY),
        (date(2027, 2, 28), DAY, date(2027, 5, 29), OVER),
        (date(2027, 2, 28), MONTH, date(2027, 5, 28), UNDER),
        (date(2027, 2, 28), MONTH, date(2027, 5, 31), EXACTLY),
        (date(2027, 2, 28), MONTH, date(2027, 6, 1), OVER),
        (date(2028, 2, 29), MONTH, date(2028, 5, 31), EXACTLY),
        (AGREED, MONTH, date(2027, 2, 28), EXACTLY),
        (date(2026, 8, 31), MONTH, date(2026, 11, 30), EXACTLY),
        (date(2026, 1, 15), DAY, date(2026, 4, 15), EXACTLY),
    ],
)
def test_lateness_is_measured_in_whole_months(
    agreed: date, precision: Precision, forecast: date, lateness: Lateness
) -> None:
    assert measure(agreed, precision, forecast, 3) is lateness


@pytest.mark.parametrize(
    ("forecast", "impact", "agrees"),
    [
        (AGREED, None, ("clear",)),
        (AGREED, UNLIKELY, ("clear",)),
        (AGREED, SIGNIFICANT, ("clear",)),
        (date(2027, 1, 15), None, ("amber", "red")),
        (date(2027, 1, 15), UNLIKELY, ("amber",)),
        (date(2027, 1, 15), SIGNIFICANT, ("red",)),
        (date(2027, 2, 28), None, ("amber", "red")),
        (date(2027, 2, 28), UNLIKELY, ("amber", "red")),
        (date(2027, 2, 28), SIGNIFICANT, ("red",)),
        (date(2027, 3, 1), None, ("red",)),
        (date(2027, 3, 1), UNLIKELY, ("red",)),
        (date(2027, 3, 1), SIGNIFICANT, ("red",)),
    ],
)
def test_the_key_says(forecast: date, impact: Impact | None, agrees: tuple[str, ...]) -> None:
    reading = read_key(KEY, AGREED, DAY, forecast, impact)
    assert reading == Reading(measure(AGREED, DAY, forecast, 3), impact, agrees, 3)


def test_without_both_dates_the_key_cannot_say() -> None:
    assert read_key(KEY, None, DAY, AGREED, UNLIKELY) is None
    assert read_key(KEY, AGREED, DAY, None, UNLIKELY) is None


def test_a_rating_differs_where_the_key_has_other_words() -> None:
    reading = Reading(EXACTLY, None, ("amber", "red"), 3)
    assert [r.word for r in KEY.ratings if reading.differs(r.word)] == ["clear", "green", "blue"]


def test_a_key_finds_its_ratings_by_word_and_by_meaning() -> None:
    amber = KEY.ratings[1]
    assert (KEY.rating("amber"), KEY.meaning(Meaning.LATE)) == (amber, amber)
    assert KEY.rating("purple") is None


@given(DATES, PRECISIONS, DATES, st.integers(1, 12))
def test_lateness_never_falls_when_the_forecast_slips(
    agreed: date, precision: Precision, forecast: date, months: int
) -> None:
    order = list(Lateness)
    sooner = measure(agreed, precision, forecast, months)
    later = measure(agreed, precision, forecast + timedelta(days=1), months)
    assert order.index(sooner) <= order.index(later)


@given(DATES, PRECISIONS, DATES, IMPACTS)
def test_the_key_never_calls_work_under_way_done(
    agreed: date, precision: Precision, forecast: date, impact: Impact | None
) -> None:
    reading = read_key(KEY, agreed, precision, forecast, impact)
    assert reading is not None
    assert set(reading.agrees) <= {"clear", "amber", "red"}
    assert ("clear" in reading.agrees) is (forecast <= agreed)
