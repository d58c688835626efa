from __future__ import annotations

from dataclasses import replace

import pytest

from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Message, MessageState, Rule
from governance.ledger import Head
from governance.policy import Lane
from tests.jobs.office import HEADS, START, Office
from tests.jobs.recording import RecordingMessenger
from tests.usecases.cast import CHAIR, MANAGER, SCRUTINEER, at, found, given, kept, ledger, tick
from tests.usecases.post import claimed
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery, Outcome
from usecases.read_message import AskView, MessageRead, ReadMessage
from usecases.records import LEDGER
from usecases.tell_head import HeadTold, Keeper, TellHead

TO_MANAGER = f"head|ledger|2026-W45|person:{MANAGER}"
TO_SCRUTINEER = f"head|ledger|2026-Q4|person:{SCRUTINEER}"
MESSAGE = f"timed|person:{MANAGER}|2026-11-02|1"


@pytest.fixture
def telling() -> Office:
    return Office(jobs=HEADS)


def head(office: Office) -> str:
    last = found(office, LEDGER)[-1]
    return str(Head(last.number, last.seal))


def heads(office: Office) -> dict[str, AskState]:
    return {one.id: one.state for one in found(office, ASKS_BY_SUBJECT, "ledger")}


@pytest.mark.parametrize(
    ("to", "key", "period"),
    [(Keeper.MANAGER, TO_MANAGER, "2026-W45"), (Keeper.SCRUTINEER, TO_SCRUTINEER, "2026-Q4")],
)
def test_the_head_is_the_one_before_it_is_told(
    office: Office, to: Keeper, key: str, period: str
) -> None:
    before = head(office)
    assert office.do(CLERK, TellHead(to)) == HeadTold((key,))
    person = key.rpartition("|")[2]
    assert kept(office, Ask, key) == Ask(
        id=key,
        version=1,
        rule=Rule.HEAD,
        subject="ledger",
        occurrence=period,
        recipient=person,
        lane=Lane.TIMED,
        asked_at=START,
        attention_at=START,
        head=before,
    )
    assert ledger(office)[-1] == (CLERK, "ledger.tell", period)


def test_once_a_period_however_often_it_is_tried(office: Office) -> None:
    office.do(CLERK, TellHead(Keeper.MANAGER))
    before = ledger(office)
    assert office.do(CLERK, TellHead(Keeper.MANAGER)) == HeadTold(())
    assert ledger(office) == before


def test_a_new_clerk_tells_both_and_then_each_in_their_own_time(telling: Office) -> None:
    tick(telling)
    assert heads(telling) == {TO_MANAGER: AskState.TOLD, TO_SCRUTINEER: AskState.TOLD}
    telling.clock.move_to(at(11, 8, 12))
    tick(telling)
    assert len(heads(telling)) == 2
    telling.clock.move_to(at(1, 1, 0, year=2027))
    tick(telling)
    waiting = {key for key, state in heads(telling).items() if state is AskState.OPEN}
    assert waiting == {
        f"head|ledger|2026-W53|person:{MANAGER}",
        f"head|ledger|2027-Q1|person:{SCRUTINEER}",
    }
    telling.clock.move_to(at(1, 4, year=2027))
    tick(telling)
    assert {key for key, state in heads(telling).items() if state is AskState.TOLD} == {
        TO_MANAGER,
        TO_SCRUTINEER,
        f"head|ledger|2027-W01|person:{MANAGER}",
        f"head|ledger|2027-Q1|person:{SCRUTINEER}",
    }


def test_it_takes_no_ask_day_away(telling: Office) -> None:
    for day in (2, 9, 16):
        telling.clock.move_to(at(11, day))
        tick(telling)
    lanes = [m.lane for _, m in telling.messenger.sent if m.recipient == f"person:{MANAGER}"]
    assert lanes == [Lane.TIMED] * 3


def test_the_message_shows_the_same_head_whenever_it_is_shown(telling: Office) -> None:
    tick(telling)
    told = kept(telling, Ask, TO_MANAGER).head
    telling.clock.move_to(at(12, 18))
    tick(telling)
    assert head(telling) != told
    row = AskView("head", AskState.TOLD, head=told)
    shown = telling.do(CLERK, ReadMessage(MESSAGE))
    assert shown == MessageRead(f"person:{MANAGER}", Lane.TIMED, START.date(), (row,))


def test_after_an_outage_only_the_newest_is_told() -> None:
    down = RecordingMessenger([Delivery(Outcome.INSTALL)])
    office = Office(down, HEADS)
    tick(office)
    office.clock.move_to(at(11, 10))
    office.machine.passes(minutes=10)
    tick(office)  # what was not sent on its day starts afresh
    tick(office)
    told = {ask for _, m in office.messenger.sent[1:] for ask in m.asks if "|ledger|" in ask}
    assert told == {TO_SCRUTINEER, TO_MANAGER.replace("W45", "W46")}
    assert kept(office, Ask, TO_MANAGER).state is AskState.PASSED_OVER
    assert kept(office, Message, MESSAGE).state is MessageState.DROPPED


def test_whoever_is_no_longer_the_manager_is_not_told(office: Office) -> None:
    office.do(CLERK, TellHead(Keeper.MANAGER))
    asked = kept(office, Ask, TO_MANAGER)
    given(office, "business-manager", CHAIR)
    tick(office)
    assert claimed(office) == ()
    assert kept(office, Ask, TO_MANAGER) == replace(
        asked, version=2, attention_at=None, message=MESSAGE
    )
    assert kept(office, Message, MESSAGE).state is MessageState.DROPPED


def test_where_nobody_holds_the_post_nobody_is_told(office: Office) -> None:
    given(office, "business-manager")
    before = ledger(office)
    assert office.do(CLERK, TellHead(Keeper.MANAGER)) == HeadTold(())
    assert ledger(office) == before
