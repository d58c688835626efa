from __future__ import annotations

import asyncio
from datetime import date, datetime

import pytest

from governance.asks import Ask, AskState
from governance.policy import Lane
from tests.jobs.office import Office
from tests.usecases.cast import MANAGER, at, given, kept, no_chair
from usecases.desk import CLERK
from usecases.tell_page import PageTold, TellPage

KEY = "page|page|2026-11-02|person:joan-merriweather"


def test_one_page_a_working_day(office: Office) -> None:
    assert office.do(CLERK, TellPage()) == PageTold((KEY,))
    assert office.do(CLERK, TellPage()) == PageTold(())
    ask = kept(office, Ask, KEY)
    assert (ask.lane, ask.state, ask.attention_at) == (Lane.TIMED, AskState.OPEN, at(11, 2))


@pytest.mark.parametrize(
    "day", [at(11, 7), at(12, 25), at(12, 29), at(3, 26, year=2027)],
    ids=["Saturday", "Christmas", "quiet", "Good Friday"],
)  # fmt: skip
def test_none_on_a_day_off_or_in_a_quiet_period(office: Office, day: datetime) -> None:
    office.clock.move_to(day)
    assert office.do(CLERK, TellPage()) == PageTold(())


def test_each_of_two_managers_has_it_and_nobody_where_the_post_is_vacant(office: Office) -> None:
    no_chair(office, "business-manager")
    assert office.do(CLERK, TellPage()) == PageTold(())
    given(office, "business-manager", MANAGER, "dev-chandarana")
    assert len(office.do(CLERK, TellPage()).asks) == 2


def test_a_fortnight_brings_a_page_every_working_day_beside_the_ask_days() -> None:
    office = Office(jobs=("page",))

    async def live() -> None:
        await office.ticker.start()
        for _ in range(13):
            await office.pace.advance_day()

    asyncio.run(live())
    pages = [m.on for _, m in office.messenger.sent if m.lane is Lane.TIMED]
    assert pages == [date(2026, 11, day) for day in (2, 3, 4, 5, 6, 9, 10, 11, 12, 13)]
