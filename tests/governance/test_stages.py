from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.asks import Rule
from governance.cycle import DEFAULT, MONTHLY, Stage, series, usual
from governance.dates import LONDON
from governance.groups import Cadence
from governance.meetings import Meeting, MeetingState
from governance.partnership import Partnership
from governance.policy import Lane
from governance.quiet import in_quiet
from governance.stages import Fall, cycle_of, next_at, of_use, stages, to_come
from tests.builders import at, group, meeting, partnership

P = partnership()
BMG = meeting(date(2027, 1, 19))
DAYS = st.dates(date(2026, 4, 1), date(2029, 3, 31))
TIMES = st.times(time(8), time(19)).map(lambda one: one.replace(second=0, microsecond=0))


def falls(one: Meeting, p: Partnership = P) -> list[tuple[str, datetime]]:
    return [(fall.stage.name, fall.at) for fall in stages(p, one)]


def fall_of(one: Meeting, name: str) -> Fall:
    return next(fall for fall in stages(P, one) if fall.stage.name == name)


def test_a_whole_cycle_around_christmas() -> None:
    assert falls(BMG) == [
        ("next chair", at(2026, 12, 3)),
        ("papers", at(2026, 12, 23)),
        ("report", at(2026, 12, 23)),
        ("papers reminder", at(2027, 1, 5)),
        ("report reminder", at(2027, 1, 5)),
        ("next chair soon", at(2027, 1, 5)),
        ("papers last reminder", at(2027, 1, 8)),
        ("report last reminder", at(2027, 1, 8)),
        ("agenda", at(2027, 1, 12)),
        ("declarations", at(2027, 1, 12)),
        ("quorum", at(2027, 1, 12)),
        ("digest", at(2027, 1, 15, 8, 30)),
        ("start", at(2027, 1, 19, 14)),
        ("declarations at the start", at(2027, 1, 19, 14)),
        ("capture", at(2027, 1, 20)),
        ("confirm", at(2027, 1, 21)),
        ("minutes", at(2027, 1, 26)),
    ]


def test_a_group_that_meets_monthly_is_asked_once() -> None:
    monthly = partnership(group("BMG", cadence=Cadence(tuple(range(1, 13)), 3, 1, time(14))))
    assert falls(BMG, monthly)[:5] == [
        ("next chair", at(2026, 12, 3)), ("next chair soon", at(2027, 1, 5)),
        ("papers", at(2027, 1, 8)), ("report", at(2027, 1, 8)), ("agenda", at(2027, 1, 12)),
    ]  # fmt: skip
    assert [name for name, _ in falls(BMG, monthly)[5:]] == [stage.name for stage in DEFAULT[9:]]


def test_a_group_may_have_its_own_or_none() -> None:
    early = Stage("agenda", Rule.AGENDA, -8, Lane.PROMPT, (), time(12))
    own = partnership(group("BMG", stages=(early,)))
    assert falls(BMG, own) == [("agenda", at(2027, 1, 7, 12))]
    assert falls(BMG, partnership(group("BMG", stages=()))) == []
    assert falls(replace(BMG, group="gone")) == []


def test_the_occurrence_names_the_meeting_and_never_a_day() -> None:
    moved = replace(BMG, on=date(2027, 2, 16))
    names = [fall.occurrence for fall in stages(P, BMG)]
    assert names[0] == "BMG/2027-01.next chair"
    assert sorted(names) == sorted(fall.occurrence for fall in stages(P, moved))


def test_before_a_meeting_the_last_open_day_is_taken_and_after_it_the_next() -> None:
    after_new_year, before_christmas = meeting(date(2027, 1, 4)), meeting(date(2026, 12, 22))
    assert fall_of(after_new_year, "digest").at == at(2026, 12, 23, 8, 30)
    assert fall_of(after_new_year, "agenda").at == at(2026, 12, 23)
    assert fall_of(before_christmas, "capture").at == at(2026, 12, 23)
    assert fall_of(before_christmas, "confirm").at == at(2027, 1, 4)


def test_a_meeting_on_a_day_off_is_started_from_a_message_of_the_day_before() -> None:
    assert fall_of(meeting(date(2027, 1, 16)), "start").at == at(2027, 1, 15)


def test_a_stage_on_the_day_comes_before_the_meeting_or_not_at_all() -> None:
    here = Stage("digest", Rule.DIGEST, 0, Lane.PROMPT, (), time(8, 30))
    own = partnership(group("BMG", stages=(here,)))
    assert falls(BMG, own) == [("digest", at(2027, 1, 19, 8, 30))]
    assert falls(replace(BMG, at=time(8)), own) == []


@given(on=DAYS, begins=TIMES, monthly=st.booleans())
def test_always(on: date, begins: time, monthly: bool) -> None:
    """Each once, in order, at its own hour on the wall, on open days, on its side."""
    months = tuple(range(1, 13)) if monthly else (1, 4, 7, 10)
    p = partnership(group("BMG", cadence=Cadence(months, 3, 1, time(14))))
    one = meeting(on, at=begins)
    found = stages(p, one)
    assert {fall.stage for fall in found} == set(MONTHLY if monthly else DEFAULT)
    assert [fall.at for fall in found] == sorted(fall.at for fall in found)
    for fall in found:
        day, stage = fall.at.date(), fall.stage
        assert p.days.is_working(day)
        assert not in_quiet(day, p.policy.quiet)
        assert fall.at.tzinfo is LONDON
        own = begins if stage.as_it_begins and day == on else stage.at or time(9)
        assert fall.at.time() == own
        assert fall.at > one.starts if stage.after else fall.at <= one.starts


@given(on=DAYS, count=st.integers(1, 40))
def test_a_later_meeting_has_no_stage_on_an_earlier_day(on: date, count: int) -> None:
    later = meeting(on + timedelta(days=count))
    for name in (stage.name for stage in DEFAULT):
        assert fall_of(meeting(on), name).at.date() <= fall_of(later, name).at.date()


def names(one: Meeting, now: datetime) -> list[str]:
    return [fall.stage.name for fall in to_come(P, one, now)]


AFTERWARDS = at(2027, 2, 1)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (MeetingState.PLANNED, ["capture"]),
        (MeetingState.UNDER_WAY, ["capture"]),
        (MeetingState.HELD, ["capture", "confirm", "minutes"]),
        (MeetingState.CANCELLED, []),
    ],
)
def test_what_is_to_come_afterwards_hangs_on_whether_it_was_held(
    state: MeetingState, expected: list[str]
) -> None:
    assert names(replace(BMG, state=state), AFTERWARDS) == expected


def test_what_was_seen_to_does_not_come_again() -> None:
    seen = tuple(stage.name for stage in DEFAULT[:11])
    one = replace(BMG, seen=seen)
    assert next_at(P, one, at(2026, 11, 2)) == at(2027, 1, 15, 8, 30)
    assert next_at(P, BMG, at(2027, 1, 6)) == at(2026, 12, 3)


def test_nothing_before_a_meeting_that_has_begun_and_start_while_it_lasts() -> None:
    assert names(BMG, at(2027, 1, 19, 13, 59))[0] == "next chair"
    now = names(BMG, at(2027, 1, 19, 14))
    assert now[:3] == ["start", "declarations at the start", "capture"]
    assert names(BMG, at(2027, 1, 19, 16))[0] == "capture"


def test_what_is_to_be_declared_is_asked_at_the_start_also_where_it_was_begun_early() -> None:
    going = replace(BMG, state=MeetingState.UNDER_WAY)
    seen = tuple(stage.name for stage in DEFAULT if stage.days < 0)
    early = replace(going, seen=seen)
    assert names(early, at(2027, 1, 19, 13, 50)) == ["declarations at the start", "capture"]
    assert names(early, at(2027, 1, 19, 16)) == ["capture"]


def test_a_meeting_entered_after_it_was_held_has_no_cycle() -> None:
    past = meeting(date(2026, 10, 20), state=MeetingState.HELD, changed_at=at(2026, 11, 2))
    assert next_at(P, past, at(2026, 11, 2)) is None
    assert of_use(replace(past, changed_at=at(2026, 9, 1)), fall_of(past, "minutes"), AFTERWARDS)


def test_the_table() -> None:
    names = [stage.name for stage in DEFAULT]
    assert len(set(names)) == len(names)
    assert not any("." in name for name in names)
    assert [stage.days for stage in DEFAULT] == sorted(stage.days for stage in DEFAULT)
    assert (usual(monthly=True), usual(monthly=False)) == (MONTHLY, DEFAULT)
    assert series(Rule.AGENDA) == series(Rule.DIGEST) != series(Rule.MINUTES)
    assert series(Rule.REPORT) != series(Rule.CONFIRM)
    assert cycle_of(group("BMG")) == DEFAULT
