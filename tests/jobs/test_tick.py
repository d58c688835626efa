from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import cast

import pytest

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Message
from governance.meetings import MEETINGS_BY_DAY, Meeting
from jobs.courier import Courier
from tests.jobs.office import START, Office, ticker
from tests.jobs.recording import RecordingMessenger
from tests.usecases.cast import (
    LATE,
    NURSE,
    RACHEL,
    REF,
    TEACHER,
    ask,
    at,
    found,
    kept,
    ledger,
    put,
    tick,
)
from tests.usecases.fakes import FailingStore
from tests.usecases.post import claimed, queued
from usecases.desk import Desk
from usecases.ports.messenger import Delivery, Outcome
from usecases.ports.store import Store
from usecases.update_action import ON_TRACK, UpdateAction

TO_RACHEL = f"daily|person:{RACHEL}|2026-11-06|1"
TO_TEACHER = f"daily|person:{TEACHER}|2026-11-06|1"
TO_NURSE = f"daily|person:{NURSE}|2026-11-06|1"


def test_a_tick_asks_bundles_and_sends_what_is_due(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    assert (tick(office), sorted(office.sent)) == (3, [TO_TEACHER, TO_NURSE, TO_RACHEL])
    assert (tick(office), len(office.sent)) == (0, 3)


def test_before_that_nothing_is_sent(office: Office) -> None:
    office.clock.move_to(at(11, 5, 8, 59))
    assert (tick(office), office.sent) == (0, [])


def test_the_first_tick_plans_the_meetings_and_each_month_extends_them(office: Office) -> None:
    tick(office)
    first = len(found(office, MEETINGS_BY_DAY))
    tick(office)
    assert len(found(office, MEETINGS_BY_DAY)) == first > 60
    office.clock.move_to(at(12, 1))
    tick(office)
    assert len(found(office, MEETINGS_BY_DAY)) == first + 4


def test_each_job_runs_once_for_its_period(office: Office) -> None:
    for moment in (START, START, at(11, 3), at(11, 3, 17), at(12, 1)):
        office.clock.move_to(moment)
        tick(office)
    runs = [subject for _, verb, subject in ledger(office) if verb == "job"]
    assert runs == [
        "plan meetings|2026-11",
        "sweep|2026-11-02",
        "let go|2026-11-02",
        "registers|2026-11-02",
        "retention|2026-11-02",
        "calendar addresses|2026-11-02",
        "sweep|2026-11-03",
        "let go|2026-11-03",
        "registers|2026-11-03",
        "retention|2026-11-03",
        "calendar addresses|2026-11-03",
        "plan meetings|2026-12",
        "sweep|2026-12-01",
        "let go|2026-12-01",
        "registers|2026-12-01",
        "retention|2026-12-01",
        "calendar addresses|2026-12-01",
    ]


def test_it_says_when_it_last_ticked_and_when_something_comes_next(office: Office) -> None:
    assert office.ticker.last is None
    tick(office)
    assert office.ticker.last == office.machine()
    assert asyncio.run(office.ticker.next_at()) == at(11, 5)


def test_a_start_looks_into_what_a_dead_courier_left(office: Office) -> None:
    one = queued(office)
    claimed(office)
    asyncio.run(office.ticker.start())
    assert office.sent == [one.id]


class Slow(RecordingMessenger):
    """Lets others go first, and counts how many are sending at once."""

    sending = 0
    most = 0

    async def send(self, message: Message, now: datetime) -> Delivery:
        self.sending += 1
        self.most = max(self.most, self.sending)
        for _ in range(5):
            await asyncio.sleep(0)
        self.sending -= 1
        return await super().send(message, now)


def test_ticks_never_overlap_whoever_asks_for_one() -> None:
    messenger = Slow()
    office = Office(messenger)
    office.clock.move_to(at(11, 6))

    async def while_it_sends() -> int:
        """More falls due while the first tick waits for its messenger."""
        while not messenger.sending:
            await asyncio.sleep(0)
        office.clock.move_to(at(11, 13))
        return await office.ticker.tick()

    async def together() -> list[int]:
        ticks = (office.ticker.tick(), while_it_sends(), while_it_sends())
        return list(await asyncio.gather(*ticks))

    assert asyncio.run(together()) == [3, 4, 0]
    assert (messenger.most, len(office.sent)) == (1, 7)


class Troubled:
    """An office whose store fails at what `hurts` names."""

    def __init__(self, hurts: Callable[[object], bool]) -> None:
        self.office = Office()
        self.hurts = hurts
        store = cast("Store", FailingStore(self.office.store, self._hurts))
        desk = Desk(store, self.office.clock)
        self._ticker = ticker(desk, Courier(desk, self.office.messenger))

    def _hurts(self, record: object) -> bool:
        return self.hurts(record)

    def tick(self, moment: datetime) -> list[str]:
        """What was sent."""
        before = len(self.office.sent)
        self.office.clock.move_to(moment)
        asyncio.run(self._ticker.tick())
        return self.office.sent[before:]


def never(_record: object) -> bool:
    return False


def test_an_action_that_cannot_be_asked_about_never_blocks_the_others() -> None:
    trouble = Troubled(lambda it: isinstance(it, Ask) and it.subject == REF)
    assert trouble.tick(at(11, 6)) == [TO_TEACHER, TO_NURSE]
    assert kept(trouble.office, Action, REF).attention_at == at(11, 6, 10)
    assert trouble.tick(at(11, 6, 10)) == []
    trouble.hurts = never
    assert trouble.tick(at(11, 6, 11)) == [TO_RACHEL]


def test_a_recipient_whose_message_cannot_be_made_never_blocks_the_others() -> None:
    trouble = Troubled(lambda it: isinstance(it, Message) and it.recipient == f"person:{RACHEL}")
    assert trouble.tick(at(11, 6)) == [TO_TEACHER, TO_NURSE]
    (waiting,) = found(trouble.office, ASKS_BY_SUBJECT, REF, AskState.OPEN)
    assert (waiting.attention_at, waiting.message) == (at(11, 6, 10), None)
    trouble.hurts = never
    assert trouble.tick(at(11, 6, 10)) == [TO_RACHEL]


def test_a_job_that_fails_blocks_nobody_and_is_tried_again() -> None:
    trouble = Troubled(lambda it: isinstance(it, Meeting))
    assert sorted(trouble.tick(at(11, 6))) == [TO_TEACHER, TO_NURSE, TO_RACHEL]
    assert found(trouble.office, MEETINGS_BY_DAY) == []
    trouble.hurts = never
    trouble.tick(at(11, 6))
    assert len(found(trouble.office, MEETINGS_BY_DAY)) > 60


def test_after_downtime_each_is_asked_once_and_only_the_latest(office: Office) -> None:
    office.clock.move_to(at(11, 23))
    tick(office)
    asks = {ask for _, message in office.messenger.sent for ask in message.asks}
    assert asks == {
        f"overdue|{REF}|v1.2|person:{RACHEL}",
        f"overdue|{LATE}|v1.5|person:{TEACHER}",
        "due|BMG-2026-007|v1|person:priya-ramanathan",
    }


@pytest.mark.parametrize(("outcome", "tried"), [(Outcome.PASSING, 3), (Outcome.INSTALL, 1)])
def test_an_answer_given_while_the_platform_was_down_is_not_asked_for(
    outcome: Outcome, tried: int
) -> None:
    """A platform that refuses us as a whole is left alone after the first refusal."""
    office = Office(RecordingMessenger([Delivery(outcome)] * tried))
    office.clock.move_to(at(11, 6))
    assert (tick(office), len(office.sent)) == (0, tried)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    office.machine.passes(minutes=5)
    tick(office)
    delivered = office.sent[tried:]
    assert sorted(delivered) == [TO_TEACHER, TO_NURSE, "reply|group:BMG|2026-11-06|1"]


def test_the_points_at_which_a_test_may_kill_it(office: Office) -> None:
    points: list[str] = []
    office.clock.move_to(at(11, 6))
    asyncio.run(ticker(office.desk, office.courier, trip=points.append).tick())
    assert points == ["asked"] * 3 + ["bundled"] * 3


def test_a_quiet_tick_keeps_nothing(office: Office) -> None:
    tick(office)
    before = ledger(office)
    tick(office)
    assert ledger(office) == before


def test_somebody_who_is_gone_is_asked_nothing(office: Office) -> None:
    put(office, ask("person:nobody"))
    assert (tick(office), office.sent) == (0, [])
