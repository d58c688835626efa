from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.actions import Action, ActionState, Extension, Update
from governance.asking import Occasion, moments, occasion, silent_until
from governance.asks import Rule
from governance.moments import Moment
from governance.parts import Part
from governance.timescale import Stage, Timescale
from tests.builders import OWNER, action, at, meeting, partnership, update

BEFORE, DUE, OVERDUE, STALE, ROUND = (
    Rule.BEFORE, Rule.DUE, Rule.OVERDUE, Rule.STALE, Rule.ROUND,
)  # fmt: skip
P = partnership()
TEN, ONE = (
    Moment(BEFORE, "v1.before10", at(2026, 11, 16)),
    Moment(BEFORE, "v1.before1", at(2026, 11, 27)),
)
FIRST = Moment(DUE, "v1", at(2026, 11, 30))
SECOND = Moment(OVERDUE, "v1.1", at(2026, 12, 7))
THIRD = Moment(OVERDUE, "v1.2", at(2026, 12, 14))
JANUARY = meeting(date(2027, 1, 19))
OPENS = Moment(ROUND, "BMG/2027-01.opens", at(2026, 12, 23), JANUARY.starts)


def part(about: Action | None = None, said: Update | None = None, **fields: Any) -> Part:
    return Part(P, about or action(), update=said, **fields)


def looked_at(now: datetime, about: Part | None = None) -> Occasion:
    return occasion(about or part(), now)


def first(count: int, about: Part) -> list[Moment]:
    return list(islice(moments(about), count))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(2026, 11, 2), Occasion(next_at=TEN.at)),
        (at(2026, 11, 16), Occasion(TEN, (), ONE.at)),
        (at(2026, 11, 27, 8, 59), Occasion(TEN, (), ONE.at)),
        (at(2026, 11, 27), Occasion(ONE, (TEN,), FIRST.at)),
        (at(2026, 11, 30, 8, 59), Occasion(ONE, (TEN,), FIRST.at)),
        (at(2026, 11, 30), Occasion(FIRST, (TEN, ONE), SECOND.at)),
        (at(2026, 12, 7), Occasion(SECOND, (TEN, ONE, FIRST), THIRD.at)),
    ],
)
def test_ten_days_and_a_day_before_on_the_day_and_then_every_five_working_days(
    now: datetime, expected: Occasion
) -> None:
    assert looked_at(now) == expected


def test_after_downtime_only_the_latest_is_asked() -> None:
    found = looked_at(at(2026, 12, 15))
    assert found == Occasion(THIRD, (TEN, ONE, FIRST, SECOND), at(2026, 12, 21))


def test_an_answer_settles_what_came_before_it() -> None:
    said = update(at(2026, 11, 30, 10), "clear")
    assert looked_at(at(2026, 12, 4), part(said=said)) == Occasion(next_at=SECOND.at)
    assert looked_at(at(2026, 12, 7), part(said=said)) == Occasion(SECOND, (), THIRD.at)


def test_an_answer_in_the_same_minute_as_the_ask_answers_it() -> None:
    assert looked_at(FIRST.at, part(said=update(FIRST.at, "clear"))) == Occasion(next_at=SECOND.at)


def test_an_early_answer_does_not_silence_the_due_date() -> None:
    said = update(at(2026, 11, 3), forecast=date(2026, 11, 20))
    assert looked_at(at(2026, 11, 30), part(said=said)).ask == FIRST


def test_what_was_due_before_clerk_knew_of_it_is_not_asked() -> None:
    late = part(action(created_at=at(2026, 12, 9)))
    assert looked_at(at(2026, 12, 9), late) == Occasion(next_at=THIRD.at)


@pytest.mark.parametrize(
    "silent",
    [
        action(agreed=None),
        action(timescale=Timescale("after the review", condition="after the review")),
        *(action(state=state) for state in ActionState if state not in ("open", "not started")),
    ],
    ids=["no date", "waiting", "paused", "completed", "cancelled"],
)
def test_nobody_is_asked(silent: Action) -> None:
    assert looked_at(at(2030, 1, 7), part(silent, meetings=(JANUARY,))) == Occasion()


def test_what_is_not_started_is_asked_like_any_other() -> None:
    assert looked_at(at(2026, 11, 30), part(action(state=ActionState.NOT_STARTED))).ask == FIRST


# ---- silence


@pytest.mark.parametrize(
    ("said_at", "forecast", "meetings", "silent"),
    [
        (at(2026, 11, 30, 10), date(2027, 2, 1), (), at(2027, 1, 25)),
        (at(2026, 11, 30, 10), None, (), at(2026, 11, 23)),
        (at(2026, 11, 30, 10), date(2027, 2, 1), (JANUARY,), OPENS.at),
        (at(2026, 12, 15, 23), date(2027, 3, 1), (JANUARY,), OPENS.at),
        (at(2026, 12, 16, 0), date(2027, 3, 1), (JANUARY,), at(2027, 2, 22)),
        (at(2027, 1, 19, 13), date(2027, 3, 1), (JANUARY,), at(2027, 2, 22)),
    ],
    ids=["forecast", "agreed", "round", "six days before", "five days before", "in it"],
)  # fmt: skip
def test_an_answer_buys_silence_until_five_days_before_its_forecast_or_the_next_round(
    said_at: datetime, forecast: date | None, meetings: Any, silent: datetime
) -> None:
    said = update(said_at, forecast=forecast)
    assert silent_until(part(said=said, meetings=meetings)) == silent
    assert first(1, part(said=said, meetings=meetings))[0].at >= silent


@pytest.mark.parametrize(("rating", "every"), [("amber", 10), ("red", 5)])
def test_whoever_was_late_is_asked_again_from_when_the_silence_ends(
    rating: str, every: int
) -> None:
    about = part(said=update(at(2026, 12, 1), rating, forecast=date(2027, 2, 1)))
    days = [at(2027, 1, 25).date()]
    for _ in range(2):
        days.append(P.days.add(days[-1], every))
    assert first(3, about) == [
        Moment(STALE, f"BMG-2026-001/1.{n}", at(day.year, day.month, day.day))
        for n, day in enumerate(days)
    ]


def test_where_it_bought_no_silence_it_is_counted_from_the_answer() -> None:
    about = part(said=update(at(2026, 12, 1, 10), "red", forecast=date(2026, 12, 2)))
    assert first(1, about) == [Moment(STALE, "BMG-2026-001/1.1", at(2026, 12, 8))]


# ---- rounds


def test_a_round_opens_reminds_twice_and_is_over_when_they_meet() -> None:
    about = part(action(agreed=date(2027, 9, 30)), meetings=(JANUARY,))
    reminders = [
        Moment(ROUND, f"BMG/2027-01.reminder{n}", when, JANUARY.starts)
        for n, when in ((1, at(2027, 1, 5)), (2, at(2027, 1, 8)))
    ]
    before = at(2027, 9, 16)
    assert first(4, about) == [OPENS, *reminders, Moment(BEFORE, "v1.before10", before)]
    assert looked_at(at(2027, 1, 19, 13, 59), about) == Occasion(
        reminders[1], (OPENS, reminders[0]), before
    )
    assert looked_at(JANUARY.starts, about) == Occasion(None, (OPENS, *reminders), before)


def test_whoever_answered_since_it_opened_is_not_reminded() -> None:
    said = update(at(2026, 12, 23, 15), "clear")
    about = part(action(agreed=date(2027, 9, 30)), said, meetings=(JANUARY,))
    assert [moment.rule for moment in first(1, about)] == [BEFORE]


def test_a_round_that_moves_keeps_its_name() -> None:
    moved = replace(JANUARY, on=date(2027, 1, 26))
    about = part(action(agreed=date(2027, 9, 30)), meetings=(moved,))
    assert first(1, about) == [replace(OPENS, at=at(2027, 1, 5), until=moved.starts)]


# ---- put off


def test_whoever_put_it_off_is_asked_on_the_day_they_named() -> None:
    about = part(action(snoozed_until=date(2026, 12, 9)))
    again = Moment(OVERDUE, "v1.snoozed0", at(2026, 12, 9))
    assert looked_at(at(2026, 12, 8), about) == Occasion(next_at=again.at)
    assert looked_at(again.at, about) == Occasion(again, (TEN, ONE, FIRST, SECOND), THIRD.at)


def test_put_off_before_it_is_due_it_is_not_called_overdue() -> None:
    about = part(action(snoozed_until=date(2026, 11, 20)))
    assert looked_at(at(2026, 11, 20), about).ask == Moment(BEFORE, "v1.snoozed0", at(2026, 11, 20))


def test_nobody_is_asked_while_more_time_is_asked_for_but_not_for_ever() -> None:
    asked = Extension(
        id="x", action="BMG-2026-001", asked_at=at(2026, 11, 26, 15), asked_by=OWNER,
        was=date(2026, 11, 30), wants=date(2027, 3, 31),
    )  # fmt: skip
    assert looked_at(at(2026, 12, 10, 8, 59), part(extension=asked)) == Occasion(
        next_at=at(2026, 12, 10)
    )
    assert looked_at(at(2026, 12, 10), part(extension=asked)).ask == SECOND


# ---- whatever the dates

OCCURRENCE = re.compile(
    r"v\d+(\.stage\d|\.\d{1,3}|\.before\d+|\.snoozed\d)?|BMG-2026-001/1\.\d+"
    r"|BMG/\d{4}-\d\d\.(opens|reminder\d)"
)
AGREED = st.dates(date(2026, 1, 1), date(2029, 12, 31))
STAGES = st.lists(AGREED, max_size=3).map(
    lambda days: tuple(Stage(f"stage {n}", day) for n, day in enumerate(days, 1))
)
ACTIONS = st.builds(
    lambda agreed, stages, snoozed: action(
        agreed=agreed,
        timescale=Timescale("x", agreed, stages=stages),
        snoozed_until=snoozed,
    ),
    AGREED,
    STAGES,
    st.none() | AGREED,
)
UPDATES = st.none() | st.builds(
    lambda day, rating, forecast: update(
        at(day.year, day.month, day.day, 11), rating, forecast=forecast
    ),
    AGREED,
    st.sampled_from(("clear", "amber", "red")),
    st.none() | AGREED,
)
MEETINGS = st.lists(AGREED, max_size=4, unique_by=lambda day: (day.year, day.month)).map(
    lambda days: tuple(meeting(day) for day in sorted(days))
)
PARTS = st.builds(lambda about, said, meetings: part(about, said, meetings=meetings),
                  ACTIONS, UPDATES, MEETINGS)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(PARTS, st.integers(1, 12))
def test_stepping_and_jumping_come_by_the_same(about: Part, steps: int) -> None:
    now, came = at(2026, 1, 1), set[Moment]()
    for _ in range(steps):
        found = looked_at(now, about)
        came |= {*found.passed_over, *([found.ask] if found.ask else [])}
        assert found.next_at is not None
        assert found.next_at > now
        last, now = now, found.next_at
    jumped = looked_at(last, about)
    assert came == {*jumped.passed_over, *([jumped.ask] if jumped.ask else [])}
    assert len({moment.occurrence for moment in came}) == len(came)


@settings(max_examples=50, deadline=None)
@given(PARTS, st.integers(0, 1500))
def test_occurrences_hold_no_date(about: Part, days: int) -> None:
    found = looked_at(at(2026, 1, 1) + timedelta(days=days), about)
    came = [*found.passed_over, *([found.ask] if found.ask else [])]
    assert [m for m in came if not OCCURRENCE.fullmatch(m.occurrence)] == []


@settings(max_examples=50, deadline=None)
@given(PARTS)
def test_moments_come_in_order_at_an_hour_of_asking_and_never_in_a_silence(about: Part) -> None:
    found = [moment.at for moment in islice(moments(about), 12)]
    assert found == sorted(found)
    assert {(when.hour, when.minute) for when in found} == {(9, 0)}
    silence = silent_until(about)
    assert silence is None or found[0] >= silence
