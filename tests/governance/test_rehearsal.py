"""Counting messages a reader a week, and drawing who answers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.rehearsal import Answering, Reader, Tally, monday, tally

FIRST, LAST = date(2026, 11, 4), date(2026, 11, 24)  # a Wednesday; a Tuesday three weeks on
MONDAYS = (date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 23))
SENT = (
    *(("ann", date(2026, 11, 4)), ("ann", date(2026, 11, 8)), ("ann", date(2026, 11, 8))),
    *(("ann", date(2026, 11, 9)), ("ben", date(2026, 11, 22)), ("ben", date(2026, 11, 23))),
    ("cat", date(2026, 11, 24)),
)
ANN, BEN, CAT = (
    Reader("ann", (3, 1, 0, 0)),
    Reader("ben", (0, 0, 1, 1)),
    Reader("cat", (0, 0, 0, 1)),
)
COUNTED = Tally(MONDAYS, (ANN, BEN, CAT))


def test_messages_are_counted_in_weeks_from_monday_the_fullest_reader_first() -> None:
    assert tally(SENT, FIRST, LAST) == COUNTED


def test_what_a_reader_gets() -> None:
    assert [(r.total, r.most, r.median, r.spread) for r in COUNTED.readers] == [
        (4, 3, 0.5, (2, 1, 0, 1)),
        (2, 1, 0.5, (2, 2, 0, 0)),
        (1, 1, 0, (3, 1, 0, 0)),
    ]
    assert [COUNTED.busiest(r) for r in COUNTED.readers] == [MONDAYS[0], MONDAYS[2], MONDAYS[3]]


def test_what_all_get() -> None:
    assert (COUNTED.total, COUNTED.totals, COUNTED.most) == (7, (3, 1, 1, 2), 3)
    assert (COUNTED.median, COUNTED.median_when_any) == (0, 1)


def test_silence_is_a_tally_too() -> None:
    silent = tally((), FIRST, FIRST)
    assert silent == Tally(MONDAYS[:1], ())
    assert (silent.total, silent.totals, silent.most) == (0, (0,), 0)
    assert (silent.median, silent.median_when_any) == (0, 0)


@pytest.mark.parametrize(
    ("last", "weeks"),
    [(FIRST, 1), (date(2026, 11, 8), 1), (date(2026, 11, 9), 2), (date(2027, 11, 3), 53)],
)
def test_a_week_is_there_as_soon_as_one_of_its_days_is(last: date, weeks: int) -> None:
    assert len(tally((), FIRST, last).mondays) == weeks


days = st.dates(date(2026, 11, 1), date(2027, 12, 31))
sendings = st.lists(st.tuples(st.sampled_from("abc"), days))


@given(sendings)
def test_nothing_is_lost_or_counted_twice(sent: list[tuple[str, date]]) -> None:
    counted = tally(sent, date(2026, 11, 1), date(2027, 12, 31))
    totals = {reader.recipient: reader.total for reader in counted.readers}
    assert totals == {who: [w for w, _ in sent].count(who) for who, _ in sent}
    assert counted.total == sum(counted.totals) == len(sent)
    for who, day in sent:
        (reader,) = (r for r in counted.readers if r.recipient == who)
        assert reader.weeks[counted.mondays.index(monday(day))] > 0
    assert {sum(reader.spread) for reader in counted.readers} <= {len(counted.mondays)}


@given(days)
def test_a_week_begins_on_its_monday(day: date) -> None:
    assert monday(day).weekday() == 0
    assert timedelta(0) <= day - monday(day) < timedelta(days=7)


requests = st.text(max_size=20)
percents = st.integers(0, 100)


@given(requests, percents, percents, st.integers(0, 9))
def test_who_answers_at_one_share_answers_at_every_higher_one(
    request: str, one: int, other: int, seed: int
) -> None:
    lower, higher = sorted((one, other))
    assert Answering(lower, seed).answers(request) <= Answering(higher, seed).answers(request)


@given(requests)
def test_nobody_and_everybody(request: str) -> None:
    assert (Answering(0).answers(request), Answering(100).answers(request)) == (False, True)


def test_about_the_share_answers_and_another_seed_draws_others() -> None:
    drawn = [[n for n in range(1000) if Answering(30, s).answers(f"ask {n}")] for s in (1, 2)]
    assert [250 < len(answered) < 350 for answered in drawn] == [True, True]
    assert drawn[0] != drawn[1]
    assert drawn[0] == [n for n in range(1000) if Answering(30, 1).answers(f"ask {n}")]
