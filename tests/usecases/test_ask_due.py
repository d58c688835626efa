from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Over, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    SECRET,
    VACANT,
    ask,
    at,
    found,
    given,
    kept,
    ledger,
)
from usecases.ask_due import AskDue, Asked
from usecases.desk import CLERK
from usecases.done_action import DoneAction
from usecases.update_action import ON_TRACK, UpdateAction


def asked(office: Office, ref: str) -> Asked:
    reply: Asked = office.do(CLERK, AskDue(ref))
    return reply


def test_the_lead_is_asked_when_it_falls_due(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    due = ask(f"person:{RACHEL}", asked_at=at(11, 6), attention_at=at(11, 6), version=1)
    assert asked(office, REF) == Asked((due.id,))
    assert found(office, ASKS_BY_SUBJECT, REF, AskState.OPEN) == [due]
    assert kept(office, Action, REF).attention_at == at(11, 13)
    assert ledger(office)[-1] == (CLERK, "ask", REF)


def test_asked_again_at_the_same_moment_it_is_asked_once(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    asked(office, REF)
    first = found(office, ASKS_BY_SUBJECT, REF)
    assert asked(office, REF) == Asked(())
    assert found(office, ASKS_BY_SUBJECT, REF) == first


def test_before_its_time_nobody_is_asked(office: Office) -> None:
    office.clock.move_to(at(11, 5, 8, 59))
    assert asked(office, REF) == Asked(())
    assert kept(office, Action, REF).attention_at == at(11, 5)


def test_after_downtime_only_the_latest_is_asked_and_the_rest_are_passed_over(
    office: Office,
) -> None:
    office.clock.move_to(at(11, 21))
    lead, came = f"person:{RACHEL}", at(11, 21)
    now: dict[str, Any] = {"asked_at": came, "version": 1}
    over = {**now, "attention_at": None, "state": AskState.PASSED_OVER, "over": Over.LATER}
    slot = at(11, 23)
    latest = ask(lead, rule=Rule.OVERDUE, occurrence="v1.2", attention_at=slot, **now)
    assert asked(office, REF) == Asked((latest.id,))
    assert found(office, ASKS_BY_SUBJECT, REF) == [
        latest,
        ask(lead, rule=Rule.BEFORE, occurrence="v1.before1", **over),
        ask(lead, **over),
        ask(lead, rule=Rule.OVERDUE, occurrence="v1.1", **over),
    ]
    assert kept(office, Action, REF).attention_at == at(11, 27)


def test_overdue_work_is_asked_about_every_five_working_days_until_it_is_answered(
    office: Office,
) -> None:
    for day in (6, 13, 20, 27):
        office.clock.move_to(at(11, day))
        assert len(asked(office, REF).asks) == 1
    office.do(RACHEL, DoneAction(REF, evidence="List"))
    office.clock.move_to(at(12, 4))
    assert asked(office, REF) == Asked(())
    states = [one.state for one in found(office, ASKS_BY_SUBJECT, REF) if one.answerable]
    # none of them was ever delivered, so each gave way to the next
    assert sorted(states) == [AskState.ANSWERED, *[AskState.PASSED_OVER] * 4]


def test_a_forecast_buys_silence(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    asked(office, REF)
    office.do(RACHEL, UpdateAction(REF, "red", forecast=at(12, 18).date()))
    office.clock.move_to(at(12, 10))
    assert asked(office, REF) == Asked(())
    office.clock.move_to(at(12, 11))
    assert asked(office, REF) == Asked((f"stale|{REF}|{REF}/1.0|person:{RACHEL}",))


def test_a_vacant_post_s_work_is_its_agency_s_seat_s_and_the_business_manager_s(
    office: Office,
) -> None:
    office.clock.move_to(at(3, 31, year=2027))
    asks = [f"due|{VACANT}|v1|person:{who}" for who in (CHAIR, MANAGER)]
    assert asked(office, VACANT) == Asked(tuple(asks))


def test_with_nobody_to_ask_it_is_asked_once_somebody_is_there(office: Office) -> None:
    given(office, "di-public-protection")
    given(office, "business-manager")
    office.clock.move_to(at(11, 6))
    assert asked(office, REF) == Asked(())
    given(office, "di-public-protection", NURSE)
    assert asked(office, REF) == Asked((f"due|{REF}|v1|person:{NURSE}",))


def test_two_who_share_a_post_are_both_asked(office: Office) -> None:
    office.clock.move_to(at(9, 30, year=2027))
    assert asked(office, "BMG-2026-020") == Asked(
        (
            "due|BMG-2026-020|v1|person:leila-marchbank",
            "due|BMG-2026-020|v1|person:oliver-nkemelu",
        )
    )


def test_of_two_owners_the_lead_is_asked_and_either_answers_for_both(office: Office) -> None:
    office.clock.move_to(at(2, 1, year=2027))
    ref = "BMG-2026-010"
    due = f"due|{ref}|v1|person:imogen-harcastle"
    assert asked(office, ref) == Asked((due,))
    office.do(MANAGER, UpdateAction(ref, "amber", forecast=at(3, 1, year=2027).date()))
    assert kept(office, Ask, due).state is AskState.ANSWERED


def test_each_agency_is_everybody_with_a_seat_for_one(office: Office) -> None:
    office.clock.move_to(at(1, 29, year=2027))
    people = [ask.rpartition(":")[2] for ask in asked(office, "BMG-2026-014").asks]
    assert people == [
        "winston-baptiste", "rachel-okafor", "priya-ramanathan", "leila-marchbank",
        "oliver-nkemelu", "fergus-mcalindon", "beatrice-lamptey", "huw-trevanion",
        "callum-ravenhill",
    ]  # fmt: skip


def test_a_group_s_work_is_its_chairs_of_that_day(office: Office) -> None:
    office.clock.move_to(at(4, 1, year=2027))
    ref = "BMG-2026-011"
    assert asked(office, ref) == Asked((f"due|{ref}|v1|person:gareth-penhallow",))


def test_work_follows_the_post_when_its_holder_changes(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    asked(office, REF)
    given(office, "di-public-protection", NURSE)
    office.clock.move_to(at(11, 13))
    assert asked(office, REF) == Asked((f"overdue|{REF}|v1.1|person:{NURSE}",))


def test_each_stage_is_asked_about(office: Office) -> None:
    ref, lead = "BMG-2026-016", "person:niamh-corrigan"
    office.clock.move_to(at(2, 1, year=2027))
    assert asked(office, ref) == Asked((f"due|{ref}|v1.stage1|{lead}",))
    office.clock.move_to(at(4, 30, year=2027))
    assert asked(office, ref) == Asked((f"due|{ref}|v1|{lead}",))


@pytest.mark.parametrize(
    "ref", ["BMG-2026-001", "BMG-2026-002", "BMG-2026-009", "BMG-2026-023", "BMG-2026-099"]
)
def test_without_a_date_or_waiting_on_a_condition_nobody_is_asked(office: Office, ref: str) -> None:
    office.clock.move_to(at(9, 1, year=2027))
    assert asked(office, ref) == Asked(())


def test_a_new_agreed_date_is_a_new_occasion(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    asked(office, REF)
    with office.store.work("test", START) as w:
        action = w.get(Action, REF)
        assert action is not None
        w.put(replace(action, agreed=at(11, 16).date(), agreed_version=2))
        w.enter("test", "test")
    office.clock.move_to(at(11, 16))
    assert asked(office, REF) == Asked((f"due|{REF}|v2|person:{RACHEL}",))


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        (at(11, 6, 17, 30), at(11, 6, 17, 30)),
        (at(11, 6, 17, 31), at(11, 9)),
        (at(11, 7, 12), at(11, 9)),
        (at(12, 24, 9), at(1, 4, year=2027)),
        (at(3, 26, 9, year=2027), at(3, 30, year=2027)),
    ],
)
def test_an_ask_waits_for_the_daily_hours(office: Office, now: datetime, slot: datetime) -> None:
    office.clock.move_to(now)
    asked(office, LATE)
    (waiting,) = found(office, ASKS_BY_SUBJECT, LATE, AskState.OPEN)
    assert (waiting.asked_at, waiting.attention_at) == (now, slot)


def test_on_track_after_being_asked_is_asked_again_only_once_overdue(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    asked(office, REF)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert kept(office, Action, REF).attention_at == at(11, 13)


def test_restricted_work_is_asked_of_its_lead_like_any_other(office: Office) -> None:
    office.clock.move_to(at(1, 15, year=2027))
    assert asked(office, SECRET) == Asked((f"due|{SECRET}|v1|person:yasmin-throckley",))
