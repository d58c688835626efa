"""A year of the sample partnership, from event to event."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from datetime import date, datetime, time

import pytest

from governance.asks import ASKS_BY_SUBJECT, Message
from governance.dates import LONDON, london
from governance.ledger import Head
from governance.policy import Lane
from governance.quiet import in_quiet
from governance.working_days import WorkingDays
from tests.jobs.office import HEADS, Office
from usecases.list_actions import ListActions, Which
from usecases.records import LEDGER
from usecases.scene import scene
from usecases.update_action import ON_TRACK, UpdateAction

END = datetime(2027, 11, 2, 9, tzinfo=LONDON)
OWNER = "rachel-okafor"
TO_OWNER = f"person:{OWNER}"
MANAGER = "joan-merriweather"
SCRUTINEER = "elspeth-dunmore"


@pytest.fixture(scope="module")
def year() -> Office:
    """Most leads never answer; one answers whatever she is asked, late."""
    office = Office(jobs=HEADS)

    async def live() -> None:
        await office.ticker.start()
        for month in range(1, 13):
            day = datetime(2026 + (10 + month) // 12, (10 + month) % 12 + 1, 10, 10, tzinfo=LONDON)
            await office.pace.advance(min(day, END))
            for action in office.do(OWNER, ListActions()).actions:
                forecast = date(2027, 12, 1) if action.late or action.agreed else None
                office.do(
                    OWNER, UpdateAction(action.ref, "red", forecast=forecast, reason="as agreed")
                )
        await office.pace.advance(END)

    asyncio.run(live())
    return office


def _daily(office: Office) -> list[tuple[datetime, Message]]:
    return [(at, m) for at, m in office.messenger.sent if m.lane is Lane.DAILY]


def test_nothing_is_sent_twice(year: Office) -> None:
    assert [key for key, times in Counter(year.sent).items() if times > 1] == []
    asks = Counter(ask for _, message in year.messenger.sent for ask in message.asks)
    assert [key for key, times in asks.items() if times > 1] == []


def test_daily_messages_keep_hours_working_days_and_quiet_periods(year: Office) -> None:
    days = WorkingDays()
    with year.store.work("test", END) as w:
        quiet = scene(w, END).p.policy.quiet
    sent = [london(at) for at, _ in _daily(year)]
    assert [at for at in sent if not time(9) <= at.time() <= time(17, 30)] == []
    assert [at for at in sent if not days.is_working(at.date())] == []
    assert [at for at in sent if in_quiet(at.date(), quiet)] == []
    assert sent != []


def test_nobody_is_asked_on_more_than_two_days_a_week(year: Office) -> None:
    weeks: dict[tuple[str, int, int], list[date]] = defaultdict(list)
    for at, message in _daily(year):
        iso = london(at).isocalendar()
        weeks[message.recipient, iso.year, iso.week].append(london(at).date())
    assert [days for days in weeks.values() if len(days) > 2 or len(set(days)) != len(days)] == []


def test_whoever_answers_is_left_in_peace_until_the_next_round(year: Office) -> None:
    """Her own two actions are answered each month, and expected a year later."""
    own = ("BMG-2026-003", "BMG-2026-004")
    asks = [
        ask.split("|")
        for at, m in _daily(year)
        if m.recipient == TO_OWNER and at > datetime(2026, 12, 10, 11, tzinfo=LONDON)
        for ask in m.asks
    ]
    rules = Counter(rule for rule, ref, *_ in asks if ref in own)
    # four meetings, each with an opening and two reminders at most
    assert set(rules) <= {"round", "stale"}
    assert 0 < rules["round"] <= 3 * 4 * len(own)


def test_every_action_that_fell_due_was_asked_about(year: Office) -> None:
    asked = {ask.split("|")[1] for _, m in year.messenger.sent for ask in m.asks}
    actions = year.do("joan-merriweather", ListActions(Which.ALL)).actions
    due = {a.ref for a in actions if a.agreed and a.agreed < date(2027, 10, 20) and not a.waiting}
    assert due - asked == set()


def test_a_year_takes_a_tick_an_event_not_a_tick_a_minute(year: Office) -> None:
    ticks = {at for at, _ in year.messenger.sent}
    assert len(ticks) < 400


def test_the_head_of_the_ledger_goes_out_each_week_and_each_quarter(year: Office) -> None:
    periods: dict[str, list[str]] = defaultdict(list)
    for at, message in year.messenger.sent:
        for rule, _, period, to in (ask.split("|") for ask in message.asks):
            if rule == "head":
                assert message.lane is Lane.TIMED
                assert WorkingDays().is_working(london(at).date())
                periods[to].append(period)
    quarters = periods[f"person:{SCRUTINEER}"]
    assert quarters == ["2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"]
    weeks = periods[f"person:{MANAGER}"]
    assert len(weeks) == len(set(weeks)) > 45


def test_every_head_that_was_told_still_fits_after_a_year(year: Office) -> None:
    with year.store.work("test", END) as w:
        asks = w.find(ASKS_BY_SUBJECT, "ledger")
        seals = {str(Head(entry.number, entry.seal)) for entry in w.find(LEDGER)}
    assert {ask.head for ask in asks} - seals == set()
    assert len(asks) > 50


def test_an_owner_on_track_is_asked_again_only_shortly_before_the_date() -> None:
    office = Office()

    async def live() -> list[date]:
        await office.ticker.start()
        office.do(OWNER, UpdateAction("BMG-2026-004", ON_TRACK))
        await office.pace.advance(datetime(2027, 3, 1, 9, tzinfo=LONDON))
        asks = [(london(at).date(), ask) for at, m in _daily(office) for ask in m.asks]
        return [day for day, ask in asks if ask.split("|")[1] == "BMG-2026-004"]

    # the round before the meeting of 19 January, ten days and a day before the date, and it;
    # 11 January and 1 March are Mondays after weeks in which she was asked about others twice
    assert asyncio.run(live()) == [
        date(2026, 12, 23), date(2027, 1, 5), date(2027, 1, 11),
        date(2027, 2, 12), date(2027, 2, 25), date(2027, 3, 1),
    ]  # fmt: skip
