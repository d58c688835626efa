from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, MessageState, Over, Rule
from governance.leave import LEAVES
from tests.jobs.office import Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REF,
    TEACHER,
    advance,
    ask,
    at,
    found,
    kept,
    ledger,
    message,
    put,
    refused,
    tick,
)
from tests.usecases.post import ME, queued
from usecases.desk import CLERK
from usecases.refusals import AwayAlready, Incomplete, NotAllowed, NotFound
from usecases.set_leave import ClearLeave, LeaveCleared, LeaveSet, SetLeave
from usecases.sweep import Sweep, Swept

FIRST, LAST = date(2026, 11, 4), date(2026, 11, 10)
WEEK = SetLeave(FIRST, LAST)
STOOD_IN = replace(WEEK, stand_in=NURSE)
BACK = at(11, 11)


def leaves(office: Office) -> list[tuple[str, date, date, str | None]]:
    return [(one.person, one.first, one.last, one.stand_in) for one in found(office, LEAVES)]


def recipients(office: Office, ref: str = REF) -> list[tuple[str, AskState]]:
    asks = [one for one in found(office, ASKS_BY_SUBJECT, ref) if one.answerable]
    return [(f"{one.occurrence} {one.recipient.partition(':')[2]}", one.state) for one in asks]


def test_it_is_kept_and_says_what_falls_due_then(office: Office) -> None:
    assert office.do(RACHEL, WEEK) == LeaveSet(
        "Rachel Okafor", FIRST, LAST, alone_from=FIRST, due=(REF,)
    )
    assert leaves(office) == [(RACHEL, FIRST, LAST, None)]
    assert ledger(office)[-1] == (RACHEL, "leave.set", RACHEL)
    assert office.do(CLERK, Sweep()) == Swept(())


def test_somebody_who_stands_in_is_named(office: Office) -> None:
    expected = LeaveSet("Rachel Okafor", FIRST, LAST, "Priya Ramanathan")
    assert office.do(MANAGER, replace(STOOD_IN, person=RACHEL)) == expected


def test_a_stand_in_who_is_away_too_is_said(office: Office) -> None:
    office.do(NURSE, SetLeave(date(2026, 11, 9), date(2026, 11, 9)))
    assert office.do(RACHEL, STOOD_IN).alone_from == date(2026, 11, 9)


def test_from_the_same_day_it_takes_the_earlier_one_s_place(office: Office) -> None:
    office.do(RACHEL, STOOD_IN)
    office.do(RACHEL, SetLeave(FIRST, FIRST))
    assert leaves(office) == [(RACHEL, FIRST, FIRST, None)]


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (SetLeave(LAST, FIRST), {"last": "before first"}),
        (SetLeave(date(2026, 10, 26), date(2026, 11, 1)), {"last": "past"}),
        (SetLeave(FIRST, date(2028, 1, 1)), {"last": "too long"}),
        (replace(WEEK, stand_in=RACHEL), {"stand_in": "oneself"}),
        (replace(WEEK, stand_in="nobody"), {"stand_in": "unknown"}),
        (ClearLeave(), {"first": "no leave"}),
        (ClearLeave(FIRST), {"first": "no leave"}),
    ],
)
def test_what_cannot_be_says_why(
    office: Office, command: SetLeave | ClearLeave, problems: dict[str, str]
) -> None:
    assert refused(office, RACHEL, command) == Incomplete(problems)


@pytest.mark.parametrize(
    "other", [SetLeave(date(2026, 11, 10), date(2026, 11, 20)), SetLeave(date(2026, 11, 2), FIRST)]
)
def test_two_at_once_are_refused_with_the_one_there_is(office: Office, other: SetLeave) -> None:
    office.do(RACHEL, WEEK)
    assert refused(office, RACHEL, other) == AwayAlready("Rachel Okafor", FIRST, LAST)


def test_next_to_one_another_they_may_stand(office: Office) -> None:
    office.do(RACHEL, WEEK)
    office.do(RACHEL, SetLeave(date(2026, 11, 11), date(2026, 11, 13)))
    assert len(leaves(office)) == 2


def test_it_is_one_s_own_to_say_and_the_business_manager_s(office: Office) -> None:
    theirs = replace(WEEK, person=RACHEL)
    for who in (CHAIR, OUTSIDER):
        denied = NotAllowed("leave.set", "Rachel Okafor", ("Rachel Okafor", "Joan Merriweather"))
        assert refused(office, who, theirs) == denied
    nobody = replace(WEEK, person="nobody")
    assert refused(office, MANAGER, nobody) == NotFound("person", "nobody")


def test_cleared_before_it_begins_it_never_was(office: Office) -> None:
    office.do(RACHEL, WEEK)
    assert office.do(RACHEL, ClearLeave(FIRST)) == LeaveCleared("Rachel Okafor", FIRST)
    assert leaves(office) == []


def test_back_early_it_ends_yesterday(office: Office) -> None:
    office.do(RACHEL, WEEK)
    office.clock.move_to(at(11, 6))
    yesterday = date(2026, 11, 5)
    assert office.do(RACHEL, ClearLeave()) == LeaveCleared("Rachel Okafor", FIRST, yesterday)
    assert leaves(office) == [(RACHEL, FIRST, yesterday, None)]
    office.clock.move_to(at(11, 16))
    assert refused(office, RACHEL, ClearLeave(FIRST)) == Incomplete({"first": "over"})


# ---- what is asked meanwhile


def test_where_the_date_falls_into_it_the_lead_is_asked_before_going(office: Office) -> None:
    office.do(RACHEL, WEEK)
    assert kept(office, Action, REF).attention_at == at(11, 3)
    advance(office, at(11, 3, 12))
    assert recipients(office) == [(f"v1.leave {RACHEL}", AskState.OPEN)]
    assert office.sent == [f"daily|{ME}|2026-11-03|1"]


def test_nobody_on_leave_is_sent_anything_and_the_first_day_back_brings_the_latest(
    office: Office,
) -> None:
    office.do(RACHEL, WEEK)
    advance(office, at(11, 18))
    mine = [m for _, m in office.messenger.sent if m.recipient == ME]
    assert [one.on for one in mine] == [date(2026, 11, 3), BACK.date(), date(2026, 11, 13)]
    assert mine[1].asks == (ask(ME).id,)


def test_a_stand_in_is_asked_instead(office: Office) -> None:
    office.do(RACHEL, STOOD_IN)
    advance(office, at(11, 5, 12))
    assert recipients(office) == [(f"v1.before1 {NURSE}", AskState.OPEN)]


def test_an_ask_that_waited_goes_to_whoever_is_there(office: Office) -> None:
    put(office, ask(ME, attention_at=at(11, 4)))
    office.do(RACHEL, STOOD_IN)
    office.clock.move_to(at(11, 4))
    tick(office)
    assert kept(office, Ask, ask(ME).id).over is Over.ELSEWHERE
    assert kept(office, Ask, ask(f"person:{NURSE}").id).state is AskState.OPEN


def test_a_message_that_was_made_already_is_dropped_and_its_asks_go_elsewhere(
    office: Office,
) -> None:
    ready = queued(office)
    office.do(RACHEL, SetLeave(date(2026, 11, 2), LAST, stand_in=NURSE))
    tick(office)
    tick(office)
    assert message(office, ready.id).state is MessageState.DROPPED
    assert office.sent == [f"daily|person:{NURSE}|2026-11-02|1"]
    assert kept(office, Ask, ask(ME).id).message is None


def test_with_nobody_there_it_waits_for_the_first_day_back(office: Office) -> None:
    queued(office)
    office.do(RACHEL, SetLeave(date(2026, 11, 2), LAST))
    tick(office)
    waiting = kept(office, Ask, ask(ME).id)
    assert (waiting.state, waiting.attention_at, waiting.message) == (AskState.OPEN, BACK, None)
    assert office.sent == []


def test_whoever_comes_back_early_is_asked_again_what_was_asked_elsewhere(office: Office) -> None:
    put(office, ask(ME))
    office.do(RACHEL, SetLeave(date(2026, 11, 2), LAST, stand_in=NURSE))
    office.clock.move_to(at(11, 2, 20))  # nobody is written to at night
    tick(office)
    assert kept(office, Ask, ask(ME).id).over is Over.ELSEWHERE
    office.do(RACHEL, ClearLeave())
    office.clock.move_to(at(11, 3))
    tick(office)
    tick(office)
    again = kept(office, Ask, ask(ME).id)
    assert (again.state, again.over) == (AskState.OPEN, None)
    assert office.sent == [f"daily|{ME}|2026-11-03|1"]


def test_news_waits_for_its_reader_and_is_no_stand_in_s_to_have(office: Office) -> None:
    news = ask(ME, rule=Rule.ASSIGNED, occurrence="d1")
    put(office, news)
    office.do(RACHEL, SetLeave(date(2026, 11, 2), LAST, stand_in=NURSE))
    tick(office)
    assert kept(office, Ask, news.id).attention_at == BACK
    advance(office, at(11, 11, 12))
    told = [m for _, m in office.messenger.sent if news.id in m.asks]
    assert [(m.recipient, m.on) for m in told] == [(ME, BACK.date())]


def test_a_leave_of_another_changes_nothing(office: Office) -> None:
    office.do(TEACHER, WEEK)
    advance(office, at(11, 6, 12))
    assert office.sent == [
        f"daily|{ME}|2026-11-05|1",
        f"daily|person:{NURSE}|2026-11-06|1",
        f"daily|{ME}|2026-11-06|1",
    ]
    advance(office, at(11, 11, 12))
    late = [m.on for _, m in office.messenger.sent if any(LATE in key for key in m.asks)]
    assert late == [BACK.date()]
