from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from governance.actions import ACTION_ATTENTION
from governance.asks import MESSAGES_BY_STATE, MessageState
from tests.jobs.office import START, Office
from tests.jobs.recording import RecordingMessenger
from tests.usecases.cast import NURSE, RACHEL, REF, REVIEWER, TEACHER, advance, at, found, put
from usecases.ports.messenger import Delivery, Outcome
from usecases.update_action import ON_TRACK, UpdateAction


def jump(office: Office) -> str:
    return asyncio.run(office.pace.jump())


def sent(office: Office) -> list[tuple[datetime, str]]:
    return sorted((at, message.recipient) for at, message in office.messenger.sent)


def test_a_jump_goes_to_the_next_moment_at_which_a_message_goes_out(office: Office) -> None:
    assert [jump(office) for _ in range(3)] == [
        "Moved to Thu 5 Nov 2026, 09:00.",
        "Moved to Fri 6 Nov 2026, 09:00.",
        "Moved to Tue 10 Nov 2026, 09:00.",
    ]
    assert office.pace.now() == at(11, 10)
    assert (at(11, 5), f"person:{RACHEL}") in sent(office)


def test_whoever_goes_to_a_day_finds_done_what_fell_due_on_the_way(office: Office) -> None:
    asyncio.run(office.pace.go_to(date(2026, 11, 9)))
    assert office.pace.now() == at(11, 9)
    assert (at(11, 5), f"person:{RACHEL}") in sent(office)


def test_news_that_waits_is_a_jump_on_the_spot(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert jump(office) == "Moved to Mon 2 Nov 2026, 09:00."
    assert sent(office) == [(START, "group:BMG")]


def test_in_summer_the_hour_is_that_on_the_wall(office: Office) -> None:
    for action in found(office, ACTION_ATTENTION):
        agreed = date(2027, 5, 17) if action.id == "BMG-2026-011" else None
        put(office, replace(action, agreed=agreed, attention_at=at(4, 30, year=2027)))
    assert jump(office) == "Moved to Fri 30 Apr 2027, 09:00."
    assert office.pace.now().utcoffset() == timedelta(hours=1)


def test_with_nothing_planned_the_clock_stands(office: Office) -> None:
    put(office, *(replace(one, attention_at=None) for one in found(office, ACTION_ATTENTION)))
    assert jump(office) == "Nothing is planned that would move the clock."
    assert office.pace.now() == START


def test_a_jump_ends_although_no_message_ever_goes_out() -> None:
    office = Office(RecordingMessenger([Delivery(Outcome.INSTALL)] * 5000))
    said = jump(office)
    assert said.endswith(", and no message went out on the way.")
    assert found(office, MESSAGES_BY_STATE, MessageState.SENT) == []


def test_advancing_everything_happens_at_its_own_moment(office: Office) -> None:
    advance(office, at(11, 14, 15))
    assert office.pace.now() == at(11, 14, 15)
    assert sent(office) == [
        (at(11, 5), f"person:{RACHEL}"),
        (at(11, 6), f"person:{TEACHER}"),
        (at(11, 6), f"person:{NURSE}"),
        (at(11, 6), f"person:{RACHEL}"),
        (at(11, 10), "person:niamh-corrigan"),
        (at(11, 10), f"person:{REVIEWER}"),
        (at(11, 13), f"person:{TEACHER}"),
        (at(11, 13), f"person:{RACHEL}"),
    ]


def test_the_clock_never_goes_back(office: Office) -> None:
    advance(office, at(11, 1))
    assert office.pace.now() == START


def test_a_moment_that_is_due_now_is_dealt_with_now(office: Office) -> None:
    office.clock.move_to(at(11, 6, 12))
    advance(office, at(11, 6, 13))
    assert [at for at, _ in sent(office)] == [at(11, 6, 12)] * 3


@pytest.mark.parametrize(
    ("now", "tomorrow", "hours"),
    [
        (at(11, 2), at(11, 3), 24),
        (at(3, 27, 9, year=2027), at(3, 28, 9, year=2027), 23),
        (at(10, 30, 9, year=2027), at(10, 31, 9, year=2027), 25),
        (at(12, 31, 23, 30), at(1, 1, 23, 30, year=2027), 24),
    ],
)
def test_a_day_on_is_the_same_time_on_the_wall(
    office: Office, now: datetime, tomorrow: datetime, hours: int
) -> None:
    office.clock.move_to(now)
    asyncio.run(office.pace.advance_day())
    assert office.pace.now() == tomorrow
    assert office.pace.now().timestamp() - now.timestamp() == hours * 3600


def test_the_missing_hour_is_the_next_there_is(office: Office) -> None:
    office.clock.move_to(at(3, 27, 1, 30, year=2027))
    asyncio.run(office.pace.advance_day())
    assert office.pace.now().isoformat() == "2027-03-28T02:30:00+01:00"


def test_it_runs_and_pauses_with_machine_time(office: Office) -> None:
    async def ran() -> list[object]:
        seen: list[object] = [office.pace.running()]
        await office.pace.run()
        office.machine.passes(minutes=5)
        seen += [office.pace.running(), office.pace.now()]
        await office.pace.pause()
        office.machine.passes(minutes=5)
        return [*seen, office.pace.running(), office.pace.now()]

    later = at(11, 2, 9, 5)
    assert asyncio.run(ran()) == [False, True, later, False, later]
