from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action, Extension
from governance.asks import AskState, Message, MessageState
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    MANAGER,
    RACHEL,
    REF,
    SCRUTINEER,
    VACANT,
    ask,
    at,
    found,
    kept,
    put,
    refused,
    tick,
)
from usecases.read_message import ReadMessage
from usecases.records import READINGS
from usecases.refusals import NotAllowed
from usecases.scene import scene
from usecases.set_leave import SetLeave
from usecases.status import Need, Sent, ShowStatus, StatusShown, Stuck, last_page, status_on

MONDAY = START.date()


def needs(office: Office) -> dict[Need, tuple[str, ...]]:
    shown = office.do(MANAGER, ShowStatus())
    return {need.need: tuple(action.ref for action in need.actions) for need in shown.needs}


def queued(office: Office, state: MessageState, on: date = MONDAY, about: str = REF) -> None:
    one = ask(f"person:{RACHEL}", about, state=AskState.OPEN, attention_at=None)
    key = f"daily|person:{RACHEL}|{on}|1"
    put(office, one, Message(id=key, lane=Lane.DAILY, recipient=f"person:{RACHEL}", on=on,
                             asks=(one.id,), state=state, trouble="Gone away."))  # fmt: skip


@pytest.mark.parametrize("who", [RACHEL, CHAIR, SCRUTINEER, "nobody"])
def test_it_is_the_business_managers(office: Office, who: str) -> None:
    refusal = refused(office, who, ShowStatus())
    assert refusal == NotAllowed("status.show", "", ("Joan Merriweather",))


def test_what_the_sample_needs_on_its_first_day(office: Office) -> None:
    assert needs(office) == {
        Need.VACANT: (VACANT,),
        Need.DATE: (*(f"BMG-2026-{n}" for n in ("001", "002", "005", "022")), "CSPR-2026-003"),
    }


def test_an_action_stands_under_the_first_need_it_has(office: Office) -> None:
    asked = Extension(
        id=f"{REF}/x1", action=REF, asked_at=START, asked_by=RACHEL, was=None,
        wants=date(2027, 1, 8), reason="Two posts are vacant",
    )  # fmt: skip
    put(office, asked, replace(kept(office, Action, REF), owners=(), extension=asked.id))
    put(office, replace(kept(office, Action, LATE), owners=(), agreed=None))
    found = needs(office)
    assert (found[Need.EXTENSION], found[Need.OWNER]) == ((REF,), (LATE,))
    assert LATE not in found[Need.DATE]


def test_no_answer_is_an_overdue_action_whose_request_arrived(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    tick(office)
    assert needs(office)[Need.ANSWER] == (LATE,)
    office.clock.move_to(at(11, 9))
    assert needs(office)[Need.ANSWER] == (REF, LATE)


def test_what_went_out_since_the_page_before(office: Office) -> None:
    queued(office, MessageState.SENT, date(2026, 10, 30))
    shown = office.do(MANAGER, ShowStatus())
    assert (shown.day, shown.since) == (MONDAY, date(2026, 10, 30))
    assert shown.went_out == (Sent("Rachel Okafor", 1, (REF,)),)
    queued(office, MessageState.SENT, date(2026, 10, 29))
    assert office.do(MANAGER, ShowStatus()).went_out == shown.went_out


def test_what_failed_is_held_or_waits(office: Office) -> None:
    stuck = Stuck("Rachel Okafor", MONDAY, "Gone away.")
    queued(office, MessageState.FAILED)
    assert office.do(MANAGER, ShowStatus()).failed == (stuck,)
    queued(office, MessageState.HELD)
    assert office.do(MANAGER, ShowStatus()).held == (stuck,)
    queued(office, MessageState.READY)
    shown = office.do(MANAGER, ShowStatus())
    assert (shown.waiting, shown.failed, shown.held) == (1, (), ())


def test_the_page_leaves_its_own_day_to_the_next_so_that_none_is_missed_or_told_twice(
    office: Office,
) -> None:
    days = [date(2026, 12, 22), date(2026, 12, 23), date(2027, 1, 4), date(2027, 1, 5)]
    put(office, *(
        Message(id=f"m{n}", lane=Lane.DAILY, recipient=f"person:{RACHEL}", on=day, asks=(),
                state=MessageState.SENT)
        for n, day in enumerate([*days, date(2026, 12, 28)])
    ))  # fmt: skip
    with office.store.work(MANAGER, at(1, 6, year=2027)) as w:
        s = scene(w, w.now)
        assert [last_page(s, day) for day in days[1:]] == days[:-1]
        pages = [status_on(s, day, whole_days=True) for day in [*days[1:], date(2027, 1, 6)]]
        told = [page.went_out for page in pages]
    assert [sum(sent.messages for sent in page) for page in told] == [1, 2, 1, 1]


def test_the_page_a_message_carries() -> None:
    office = Office(jobs=("page",))
    tick(office)
    (row,) = office.do(MANAGER, ReadMessage(f"timed|person:{MANAGER}|2026-11-02|1")).rows
    assert isinstance(row.page, StatusShown)
    assert row.page.needs == office.do(MANAGER, ShowStatus()).needs


def test_looking_at_restricted_actions_is_noted(office: Office) -> None:
    office.do(MANAGER, ShowStatus())
    assert [one.subject for one in found(office, READINGS, MANAGER)] == ["CSPR-2026-003"]


def test_what_keeps_failing_is_named_and_the_same_trouble_stands_once(office: Office) -> None:
    for number in (1, 2):
        one = Message(
            id=f"daily|person:{RACHEL}|{MONDAY}|{number}", lane=Lane.DAILY, attempts=4 + number,
            recipient=f"person:{RACHEL}", on=MONDAY, asks=(), trouble="Busy.",
        )  # fmt: skip
        put(office, one, replace(one, id=f"{one.id}0", attempts=4))
    shown = office.do(MANAGER, ShowStatus())
    assert (shown.trying, shown.waiting) == ((Stuck("Rachel Okafor", MONDAY, "Busy."),), 4)


def test_who_is_away_with_nobody_there(office: Office) -> None:
    office.do(RACHEL, SetLeave(MONDAY, date(2026, 11, 10)))
    (away,) = office.do(MANAGER, ShowStatus()).away
    assert (away.person, away.back_on) == ("Rachel Okafor", date(2026, 11, 11))
    assert REF in away.owes
