"""Living through days on the sample partnership, with and without answers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from governance.actions import Action, ActionState
from governance.asks import Ask, AskState, Message, MessageState
from governance.dates import LONDON
from governance.rehearsal import Answering
from governance.timescale import Stage, Timescale
from jobs.courier import Courier
from jobs.rehearsal import Audience, Rehearsal
from jobs.tick import Ticker
from jobs.timetable import TIMETABLE
from tests.jobs.office import BUSINESS, START, Office, ticker
from tests.usecases.cast import LATE, RACHEL, REF, ask, found, given, kept, put
from usecases.records import RUNS

MONTH = START + timedelta(days=35)


def lived(
    until: datetime,
    percent: int = 0,
    office: Office | None = None,
    jobs: Iterable[str] = (),
) -> tuple[Office, list[Message]]:
    office = office or Office()
    audience = Audience()
    ticking = ticker(office.desk, Courier(office.desk, audience), jobs)
    rehearsal = Rehearsal(office.desk, office.clock, ticking, audience, Answering(percent))
    asyncio.run(rehearsal.run(until))
    return office, audience.sent


def keys(messages: list[Message]) -> list[str]:
    return [message.id for message in messages]


def test_everything_is_sent_for_good_and_each_thing_once() -> None:
    office, sent = lived(MONTH)
    assert len(sent) > 10
    assert len(set(keys(sent))) == len(sent)
    assert {kept(office, Message, key).state for key in keys(sent)} == {MessageState.SENT}


def test_a_lead_is_asked_on_the_agreed_day() -> None:
    _, sent = lived(MONTH)
    asked = {m.on for m in sent for key in m.asks if key.startswith(f"due|{REF}|")}
    assert date(2026, 11, 6) in asked


def test_the_timetable_runs_on_every_day_on_the_way() -> None:
    office, _ = lived(START + timedelta(days=10), jobs=BUSINESS)
    daily = {job.name for job in TIMETABLE if job.period(date(2026, 1, 1)) == "2026-01-01"}
    ran = {(run.id, run.on) for run in found(office, RUNS)}
    days = [date(2026, 11, 2) + timedelta(days=n) for n in range(11)]
    assert ran >= {(f"{name}|{day.isoformat()}", day) for name in daily for day in days}


def test_the_last_moment_is_not_lived_through() -> None:
    asks = datetime(2026, 11, 5, 9, tzinfo=LONDON)
    _, before = lived(asks)
    _, after = lived(asks + timedelta(minutes=2))
    assert (keys(before), [message.on for message in after]) == ([], [asks.date()] * len(after))
    assert after != []


def test_who_answers_on_the_agreed_day_says_that_it_is_done() -> None:
    office, sent = lived(MONTH, percent=100)
    states = [kept(office, Action, ref).state for ref in (REF, LATE)]
    assert states == [ActionState.COMPLETED] * 2
    asked, told = (
        [m for m in sent if m.recipient.startswith(kind)] for kind in ("person:", "group:")
    )
    assert len(told) > 0
    assert len(asked) < len(lived(MONTH)[1])


def test_who_answers_before_it_says_that_it_is_on_track() -> None:
    office = Office()
    first, last = date(2026, 11, 10), date(2027, 3, 31)
    stages = (Stage("first", first), Stage("last", last))
    staged = Timescale("in two stages", last, stages=stages)
    asks = datetime.combine(first, time(9), LONDON)
    put(
        office, replace(kept(office, Action, REF), agreed=last, timescale=staged, attention_at=asks)
    )
    lived(asks + timedelta(minutes=1), 100, office)
    action = kept(office, Action, REF)
    assert (action.state, action.rating, action.updated_at) == (ActionState.OPEN, "clear", asks)


def test_an_answer_that_is_refused_stands_in_nobodys_way() -> None:
    office = Office()
    given(office, "designated-nurse", RACHEL)  # who then has to say which part she means
    put(office, ask(f"person:{RACHEL}", "BMG-2026-014", share="police"))
    _, (message,) = lived(START + timedelta(days=1), 100, office)
    assert [kept(office, Ask, key).state for key in message.asks] == [AskState.OPEN]
    lived(START + timedelta(days=8), 100, office)
    assert kept(office, Action, REF).state is ActionState.COMPLETED


class Stuck(Ticker):
    """Something is always due, and nothing comes of it."""

    ticks = 0

    async def tick(self) -> int:
        self.ticks += 1
        return 0

    async def next_at(self) -> datetime:
        return START


def test_what_cannot_be_done_does_not_stop_the_clock() -> None:
    office, audience = Office(), Audience()
    stuck = Stuck(office.desk, Courier(office.desk, audience))
    rehearsal = Rehearsal(office.desk, office.clock, stuck, audience, Answering(0))
    asyncio.run(rehearsal.run(START + timedelta(minutes=10)))
    assert (stuck.ticks, office.clock.now()) == (10, START + timedelta(minutes=9))
