from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from governance.actions import Action, Owner, OwnerKind
from governance.asks import (
    MESSAGES_BY_STATE,
    MESSAGES_LEASED,
    Announcement,
    Ask,
    AskState,
    MessageState,
    Over,
    Rule,
)
from governance.policy import Lane
from tests.jobs.office import Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    NURSE,
    RACHEL,
    REF,
    SECRET,
    TEACHER,
    ask,
    at,
    found,
    given,
    kept,
    ledger,
    message,
    put,
)
from tests.usecases.post import ME, claimed, queued, settled, taken
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings
from usecases.ports.messenger import Delivery, Outcome
from usecases.update_action import ON_TRACK, UpdateAction


def test_a_ready_message_is_taken_for_as_long_as_a_lease_lasts(office: Office) -> None:
    ready = queued(office)
    taken_now = replace(
        ready,
        version=ready.version + 1,
        state=MessageState.CLAIMED,
        attempts=1,
        try_at=None,
        lease_until=office.machine() + timedelta(seconds=60),
    )
    assert claimed(office) == (taken_now,)
    assert message(office, ready.id) == taken_now


def test_what_has_missed_its_own_hour_keeps_office_hours(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    digest = ask(ME, "BMG/2027-01", Rule.MEETING_CHANGED, lane=Lane.PROMPT)
    queued(office, digest)
    office.clock.move_to(at(11, 3, 3))
    assert claimed(office) == ()
    assert kept(office, Ask, digest.id).attention_at == at(11, 3)


def test_it_is_taken_once(office: Office) -> None:
    queued(office)
    claimed(office)
    before = ledger(office)
    assert (claimed(office), ledger(office)) == ((), before)


def test_nothing_is_taken_before_its_time(office: Office) -> None:
    ready = queued(office, try_at=office.machine() + timedelta(seconds=10))
    assert claimed(office) == ()
    office.machine.passes(seconds=10)
    assert [one.id for one in claimed(office)] == [ready.id]


def test_a_round_takes_only_what_was_ready_when_it_began(office: Office) -> None:
    begins = office.machine()
    queued(office, try_at=begins + timedelta(seconds=1))
    office.machine.passes(seconds=5)
    assert claimed(office, ready_by=begins) == ()


def test_no_more_than_the_limit_at_once(office: Office) -> None:
    ids = [queued(office, ask(ME, occurrence=f"v{n}"), sequence=n).id for n in range(1, 6)]
    assert [one.id for one in claimed(office, limit=3)] == ids[:3]
    assert [one.id for one in claimed(office, limit=3)] == ids[3:]


def test_an_ask_answered_before_sending_drops_out(office: Office) -> None:
    ready = queued(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert claimed(office) == ()
    assert message(office, ready.id).state is MessageState.DROPPED
    assert claimed(office) == ()


def test_dropped_ones_do_not_hide_those_behind_them(office: Office) -> None:
    for sequence in range(1, 4):
        queued(
            office, ask(ME, occurrence=str(sequence), state=AskState.ANSWERED), sequence=sequence
        )
    last = queued(office, ask(ME), sequence=4)
    assert [one.id for one in claimed(office, limit=2)] == [last.id]
    assert len(found(office, MESSAGES_BY_STATE, MessageState.DROPPED)) == 3


def test_a_message_with_one_question_left_is_sent(office: Office) -> None:
    answered, left = ask(ME, state=AskState.ANSWERED), ask(ME, "BMG-2026-004")
    ready = queued(office, answered, left)
    assert [one.id for one in claimed(office)] == [ready.id]


def test_what_its_reader_may_no_longer_see_is_dropped(office: Office) -> None:
    ready = queued(office)
    given(office, "di-public-protection", NURSE)
    assert claimed(office) == ()
    assert message(office, ready.id).state is MessageState.DROPPED


@pytest.mark.parametrize(
    ("recipient", "about", "count"),
    [
        ("group:BMG", REF, 1),
        ("group:SLG", REF, 1),
        ("group:CSPR", SECRET, 1),
        ("group:BMG", SECRET, 0),
        ("group:DSL", REF, 0),
        ("person:nobody", REF, 0),
    ],
)
def test_a_channel_is_told_only_what_each_of_its_readers_may_see(
    office: Office, recipient: str, about: str, count: int
) -> None:
    queued(office, ask(recipient, about, Rule.CHANGED, lane=Lane.REPLY))
    assert len(claimed(office)) == count


def test_what_a_request_says_of_who_is_told_next_is_kept_with_it(office: Office) -> None:
    late = ask(f"person:{TEACHER}", LATE, Rule.OVERDUE)
    early = ask(f"person:{TEACHER}", REF)
    news = ask(f"person:{TEACHER}", LATE, Rule.ASSIGNED)
    taken(office, late, early, news)
    says = Announcement("v1.chair", (CHAIR,), date(2026, 11, 16))
    assert [kept(office, Ask, one.id).announces for one in (late, early, news)] == [
        says, None, None,
    ]  # fmt: skip


def test_one_that_is_taken_again_says_what_is_so_by_then(office: Office) -> None:
    late = ask(f"person:{TEACHER}", LATE, Rule.OVERDUE)
    settled(office, taken(office, late), Delivery(Outcome.PASSING, retry_after=0))
    given(office, "director-childrens-services", NURSE)
    assert len(claimed(office)) == 1
    says = Announcement("v1.chair", (NURSE,), date(2026, 11, 16))
    assert kept(office, Ask, late.id).announces == says


def test_a_lost_ask_is_no_reason_to_send(office: Office) -> None:
    ready = queued(office)
    put(office, replace(ready, asks=("no such ask",)))
    assert claimed(office) == ()


def test_what_is_taken_stands_in_the_index_of_leases(office: Office) -> None:
    one = taken(office)
    assert found(office, MESSAGES_LEASED) == [one]
    assert kept(office, Ask, one.asks[0]).state is AskState.OPEN
    assert ledger(office)[-1] == (CLERK, "claim", "1 messages")


@pytest.mark.parametrize(
    ("now", "slot"),
    [(at(11, 2, 17, 31), at(11, 3)), (at(11, 3, 10), at(11, 3, 10)), (at(11, 7), at(11, 9))],
    ids=["after hours", "another day", "at the weekend"],
)
def test_what_was_not_sent_on_its_day_or_in_its_hours_starts_afresh(
    office: Office, now: datetime, slot: datetime
) -> None:
    ready = queued(office)
    office.clock.move_to(now)
    assert claimed(office) == ()
    assert message(office, ready.id).state is MessageState.DROPPED
    (key,) = ready.asks
    again = kept(office, Ask, key)
    assert (again.state, again.attention_at, again.message) == (AskState.OPEN, slot, None)


def test_only_what_is_still_its_reader_s_to_answer_goes(office: Office) -> None:
    gone, left = ask(ME), ask(ME, "BMG-2026-004")
    queued(office, gone, left)
    put(office, replace(kept(office, Action, REF), owners=(Owner(OwnerKind.PERSON, NURSE),)))
    assert [one.asks for one in claimed(office)] == [(left.id,)]
    assert kept(office, Ask, gone.id).over is Over.ELSEWHERE
    assert kept(office, Ask, ask(f"person:{NURSE}").id).state is AskState.OPEN
