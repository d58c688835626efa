"""A year of the sample partnership, from event to event."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from datetime import date, datetime, time

import pytest

from governance.asks import Message
from governance.dates import LONDON, london
from governance.policy import Lane
from governance.quiet import in_quiet
from governance.working_days import WorkingDays
from tests.jobs.office import Office
from usecases.list_actions import ListActions, Which
from usecases.scene import scene
from usecases.update_action import ON_TRACK, UpdateAction

END = datetime(2027, 11, 2, 9, tzinfo=LONDON)
OWNER = "rachel-okafor"


@pytest.fixture(scope="module")
def year() -> Office:
    """Most leads never answer; one answers whatever she is asked, late."""
    office = Office()

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


def test_whoever_answers_is_left_in_peace_until_five_days_before_the_forecast(
    year: Office,
) -> None:
    asked = [london(at).date() for at, m in _daily(year) if m.recipient == f"person:{OWNER}"]
    first_answer = date(2026, 12, 10)
    assert [day for day in asked if day > first_answer and day < date(2027, 11, 2)] == []
    assert [day for day in asked if day <= first_answer] != []


def test_every_action_that_fell_due_was_asked_about(year: Office) -> None:
    asked = {ask.split("|")[1] for _, m in year.messenger.sent for ask in m.asks}
    actions = year.do("joan-merriweather", ListActions(Which.ALL)).actions
    due = {a.ref for a in actions if a.agreed and a.agreed < date(2027, 10, 20) and not a.waiting}
    assert due - asked == set()


def test_a_year_takes_a_tick_an_event_not_a_tick_a_minute(year: Office) -> None:
    ticks = {at for at, _ in year.messenger.sent}
    assert len(ticks) < 400


def test_an_owner_on_track_is_asked_again_on_the_due_date_only() -> None:
    office = Office()

    async def live() -> list[datetime]:
        await office.ticker.start()
        office.do(OWNER, UpdateAction("BMG-2026-003", ON_TRACK))
        await office.pace.advance(datetime(2026, 11, 7, 9, tzinfo=LONDON))
        return [at for at, m in _daily(office) if m.recipient == f"person:{OWNER}"]

    assert asyncio.run(live()) == [datetime(2026, 11, 6, 9, tzinfo=LONDON)]
