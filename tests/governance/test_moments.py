from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

import pytest

from governance.actions import Action
from governance.asks import Rule
from governance.leave import Leave
from governance.moments import Moment, dated, overdue
from governance.parts import Part
from governance.timescale import Stage, Timescale
from tests.builders import MEMBER, OWNER, action, at, leave, partnership

STAGES = (
    Stage("board", date(2027, 6, 30)),
    Stage("BMG", date(2027, 5, 31)),
    Stage("draft", date(2027, 4, 30)),
)
STAGED = action(
    agreed=date(2027, 6, 30),
    timescale=Timescale("June / May", date(2027, 6, 30), stages=STAGES),
)


def on(about: Action) -> list[Moment]:
    """What falls on the agreed date or a stage's."""
    return [moment for moment in dated(Part(partnership(), about)) if moment.rule is Rule.DUE]


def after(about: Action, count: int) -> list[Moment]:
    return list(islice(overdue(Part(partnership(), about)), count))


def test_a_due_date_at_the_weekend_is_asked_on_monday() -> None:
    saturday = action(agreed=date(2026, 11, 7))
    assert on(saturday) == [Moment(Rule.DUE, "v1", at(2026, 11, 9))]
    assert after(saturday, 1) == [Moment(Rule.OVERDUE, "v1.1", at(2026, 11, 16))]


def test_quiet_days_and_bank_holidays_put_an_ask_off() -> None:
    quiet = action(agreed=date(2026, 12, 24))
    assert on(quiet) == [Moment(Rule.DUE, "v1", at(2027, 1, 4))]
    assert after(quiet, 2) == [
        Moment(Rule.OVERDUE, "v1.1", at(2027, 1, 11)),
        Moment(Rule.OVERDUE, "v1.2", at(2027, 1, 18)),
    ]
    assert on(action(agreed=date(2027, 3, 26)))[0].at == at(2027, 3, 30)


def test_the_hour_of_asking_is_nine_in_summer_too() -> None:
    (found,) = on(action(agreed=date(2027, 7, 1)))
    assert (found.at.hour, found.at.utcoffset()) == (9, timedelta(hours=1))


def test_each_stage_is_asked_about_in_the_order_of_its_days() -> None:
    assert on(STAGED) == [
        Moment(Rule.DUE, "v1.stage3", at(2027, 4, 30)),
        Moment(Rule.DUE, "v1.stage2", at(2027, 6, 1)),
        Moment(Rule.DUE, "v1", at(2027, 6, 30)),
    ]


def test_a_stage_that_is_met_is_not_asked_about() -> None:
    met = tuple(replace(stage, met_on=date(2027, 3, 1)) for stage in STAGES[1:])
    about = replace(STAGED, timescale=replace(STAGED.timescale, stages=(STAGES[0], *met)))
    assert [moment.occurrence for moment in on(about)] == ["v1"]


def test_a_new_agreed_date_starts_afresh() -> None:
    again = action(agreed_version=2)
    assert [moment.occurrence for moment in (*on(again), *after(again, 1))] == ["v2", "v2.1"]


@pytest.mark.parametrize(
    ("leaves", "asked"),
    [
        ((leave(OWNER, date(2026, 11, 25), date(2026, 12, 2)),), [at(2026, 11, 24)]),
        ((leave(OWNER, date(2026, 11, 30), date(2026, 11, 30)),), [at(2026, 11, 27)]),
        ((leave(OWNER, date(2026, 11, 28), date(2026, 12, 2)),
          leave(OWNER, date(2026, 11, 23), date(2026, 11, 27))), [at(2026, 11, 20)]),
        ((leave(OWNER, date(2026, 11, 25), date(2026, 12, 2), MEMBER),
          leave(MEMBER, date(2026, 11, 30), date(2026, 11, 30))), [at(2026, 11, 24)]),
        ((leave(OWNER, date(2026, 11, 25), date(2026, 12, 2), MEMBER),), []),
        ((leave(OWNER, date(2026, 11, 25), date(2026, 11, 27)),), []),
        ((leave(OWNER, date(2026, 12, 1), date(2026, 12, 2)),), []),
    ],
    ids=["over it", "on it", "two in a row", "stand-in away", "stand-in", "before", "after"],
)  # fmt: skip
def test_where_the_date_falls_into_a_leave_its_owner_is_asked_before_going(
    leaves: tuple[Leave, ...], asked: list[object]
) -> None:
    found = dated(Part(partnership(leaves=leaves), action()))
    assert [moment.at for moment in found if moment.occurrence == "v1.leave"] == asked
