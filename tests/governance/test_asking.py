from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.actions import Action, ActionState, Update
from governance.asking import Moment, Occasion, moments, occasion, silent_until
from governance.asks import Rule
from governance.timescale import Stage, Timescale
from tests.builders import DAYS, MANAGER, POLICY, action, at

DUE, OVERDUE = Rule.DUE, Rule.OVERDUE
FIRST = Moment(DUE, "v1", at(2026, 11, 30))
SECOND = Moment(OVERDUE, "v1.1", at(2026, 12, 7))
THIRD = Moment(OVERDUE, "v1.2", at(2026, 12, 14))
STAGED = action(
    agreed=date(2027, 6, 30),
    timescale=Timescale(
        "June / May",
        date(2027, 6, 30),
        stages=(
            Stage("board", date(2027, 6, 30)),
            Stage("BMG", date(2027, 5, 31)),
            Stage("draft", date(2027, 4, 30)),
        ),
    ),
)


def update(when: datetime, forecast: date | None = None) -> Update:
    return Update(
        id="u1", action="BMG-2026-001", at=when, recorded_by=MANAGER, rating="amber",
        agreed=date(2026, 11, 30), forecast=forecast,
    )  # fmt: skip


def looked_at(now: datetime, about: Action | None = None, said: Update | None = None) -> Occasion:
    return occasion(about or action(), said, POLICY, DAYS, now)


def first(count: int, about: Action) -> list[Moment]:
    return list(islice(moments(about, POLICY, DAYS), count))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(2026, 11, 2), Occasion(None, (), FIRST.at)),
        (at(2026, 11, 30, 8, 59), Occasion(None, (), FIRST.at)),
        (at(2026, 11, 30), Occasion(FIRST, (), SECOND.at)),
        (at(2026, 12, 7, 8, 59), Occasion(FIRST, (), SECOND.at)),
        (at(2026, 12, 7), Occasion(SECOND, (FIRST,), THIRD.at)),
    ],
)
def test_the_due_date_is_asked_at_nine_and_then_every_five_working_days(
    now: datetime, expected: Occasion
) -> None:
    assert looked_at(now) == expected


def test_after_downtime_only_the_latest_is_asked() -> None:
    found = looked_at(at(2026, 12, 15))
    assert found == Occasion(THIRD, (FIRST, SECOND), at(2026, 12, 21))


def test_a_due_date_at_the_weekend_is_asked_on_monday() -> None:
    saturday = action(agreed=date(2026, 11, 7))
    assert first(2, saturday) == [
        Moment(DUE, "v1", at(2026, 11, 9)),
        Moment(OVERDUE, "v1.1", at(2026, 11, 16)),
    ]


def test_quiet_days_and_bank_holidays_put_an_ask_off() -> None:
    assert first(3, action(agreed=date(2026, 12, 24))) == [
        Moment(DUE, "v1", at(2027, 1, 4)),
        Moment(OVERDUE, "v1.1", at(2027, 1, 11)),
        Moment(OVERDUE, "v1.2", at(2027, 1, 18)),
    ]
    assert first(1, action(agreed=date(2027, 3, 26)))[0].at == at(2027, 3, 30)


def test_the_hour_of_asking_is_nine_in_summer_too() -> None:
    (found,) = first(1, action(agreed=date(2027, 7, 1)))
    assert (found.at.hour, found.at.utcoffset()) == (9, timedelta(hours=1))


def test_each_stage_is_asked_about_in_the_order_of_its_days() -> None:
    assert first(4, STAGED) == [
        Moment(DUE, "v1.stage3", at(2027, 4, 30)),
        Moment(DUE, "v1.stage2", at(2027, 6, 1)),
        Moment(DUE, "v1", at(2027, 6, 30)),
        Moment(OVERDUE, "v1.1", at(2027, 7, 7)),
    ]


def test_a_new_agreed_date_starts_afresh() -> None:
    assert first(1, action(agreed_version=2))[0].occurrence == "v2"


@pytest.mark.parametrize(
    "silent",
    [
        action(agreed=None),
        action(timescale=Timescale("after the review", condition="after the review")),
        action(state=ActionState.COMPLETED),
    ],
    ids=["no date", "waiting", "completed"],
)
def test_nobody_is_asked(silent: Action) -> None:
    assert looked_at(at(2030, 1, 7), silent) == Occasion(None, (), None)


def test_an_answer_buys_silence_until_five_working_days_before_its_forecast() -> None:
    said = update(at(2026, 11, 30, 10), forecast=date(2027, 2, 1))
    assert silent_until(action(), said, POLICY, DAYS) == at(2027, 1, 25)
    found = looked_at(at(2027, 1, 24), said=said)
    assert (found.ask, found.passed_over) == (None, ())
    assert found.next_at is not None
    assert at(2027, 1, 25) <= found.next_at < at(2027, 2, 1)


def test_an_early_answer_does_not_silence_the_due_date() -> None:
    said = update(at(2026, 11, 3), forecast=date(2026, 11, 20))
    assert looked_at(at(2026, 11, 30), said=said).ask == FIRST


def test_an_answer_without_a_forecast_counts_from_the_agreed_date() -> None:
    said = update(at(2026, 11, 30, 10))
    assert looked_at(at(2026, 12, 4), said=said) == Occasion(None, (), SECOND.at)
    assert looked_at(at(2026, 12, 7), said=said) == Occasion(SECOND, (), THIRD.at)


def test_what_was_due_before_clerk_knew_of_it_is_not_asked() -> None:
    late = action(created_at=at(2026, 12, 9))
    assert looked_at(at(2026, 12, 9), late) == Occasion(None, (), THIRD.at)


def test_an_answer_in_the_same_minute_as_the_ask_answers_it() -> None:
    assert looked_at(FIRST.at, said=update(FIRST.at)) == Occasion(None, (), SECOND.at)


OCCURRENCE = re.compile(r"v\d+(\.stage\d|\.\d{1,3})?")
AGREED = st.dates(date(2026, 1, 1), date(2029, 12, 31))
STAGES = st.lists(AGREED, max_size=3).map(
    lambda days: tuple(Stage(f"stage {n}", day) for n, day in enumerate(days, 1))
)
ACTIONS = st.builds(
    lambda agreed, stages: action(agreed=agreed, timescale=Timescale("x", agreed, stages=stages)),
    AGREED,
    STAGES,
)
FORECASTS = st.one_of(st.none(), AGREED)
UPDATES = st.one_of(
    st.none(),
    st.builds(lambda day, forecast: update(at(day.year, day.month, day.day, 11), forecast),
              AGREED, FORECASTS),
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(ACTIONS, UPDATES, st.integers(1, 12))
def test_stepping_and_jumping_ask_about_the_same(
    about: Action, said: Update | None, steps: int
) -> None:
    now, asked = at(2026, 1, 1), []
    for _ in range(steps):
        found = looked_at(now, about, said)
        if found.ask is not None:
            asked += [m for m in (*found.passed_over, found.ask) if m not in asked]
            assert asked[-1] == found.ask
        assert found.next_at is not None
        assert found.next_at > now
        last, now = now, found.next_at
    jumped = looked_at(last, about, said)
    whole = [*jumped.passed_over, *([jumped.ask] if jumped.ask else [])]
    assert asked == whole
    assert len({moment.occurrence for moment in asked}) == len(asked)


@settings(max_examples=50, deadline=None)
@given(ACTIONS, st.integers(0, 2000), st.integers(0, 2000))
def test_occurrences_are_stable_and_hold_no_date(about: Action, one: int, more: int) -> None:
    sooner = at(2026, 1, 1) + timedelta(days=one)
    early, late = looked_at(sooner, about), looked_at(sooner + timedelta(days=more), about)
    before = [*early.passed_over, *([early.ask] if early.ask else [])]
    after = [*late.passed_over, *([late.ask] if late.ask else [])]
    assert after[: len(before)] == before
    assert all(OCCURRENCE.fullmatch(moment.occurrence) for moment in after)


@given(ACTIONS)
def test_moments_come_in_order_at_an_hour_of_asking(about: Action) -> None:
    found = [moment.at for moment in islice(moments(about, POLICY, DAYS), 12)]
    assert found == sorted(found)
    assert {(when.hour, when.minute) for when in found} == {(9, 0)}
