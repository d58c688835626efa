from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.asks import (
    ASKS_BY_SUBJECT,
    AT_ONCE,
    Ask,
    AskState,
    Message,
    MessageState,
    Rule,
    ask_id,
)
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.store.figures import size
from tests.usecases.cast import (
    MANAGER,
    RACHEL,
    REF,
    ask,
    at,
    found,
    kept,
    ledger,
    message,
)
from tests.usecases.cast import given as holds
from tests.usecases.post import ME, claimed, settled, taken
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery, Outcome
from usecases.settle import Settled, backoff
from usecases.update_action import ON_TRACK, UpdateAction

SENT = Delivery(Outcome.SENT)
TARGET = Delivery(Outcome.TARGET, "No such account.")
PAYLOAD = Delivery(Outcome.PAYLOAD, "The blocks were refused.")


def after(one: Message, state: MessageState, **fields: Any) -> Message:
    """The message as it was taken, once settled."""
    return replace(one, version=one.version + 1, state=state, lease_until=None, **fields)


def test_sent(office: Office) -> None:
    one = taken(office)
    assert settled(office, one, SENT) == Settled(MessageState.SENT)
    assert message(office, one.id) == after(one, MessageState.SENT, sent_at=START)
    asked = kept(office, Ask, one.asks[0])
    assert (asked.state, asked.delivered_at) == (AskState.OPEN, START)
    assert ledger(office)[-1] == (CLERK, "message.sent", one.id)


def test_news_that_was_sent_is_told(office: Office) -> None:
    one = taken(office, ask("group:BMG", rule=Rule.CHANGED, lane=Lane.REPLY))
    settled(office, one, SENT)
    asked = kept(office, Ask, one.asks[0])
    assert (asked.state, asked.delivered_at) == (AskState.TOLD, START)


def test_answered_between_claim_and_settle_it_is_redrawn(office: Office) -> None:
    one = taken(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    settled(office, one, SENT)
    assert message(office, one.id) == after(
        one, MessageState.SENT, sent_at=START, redraw_at=AT_ONCE
    )
    assert kept(office, Ask, one.asks[0]).state is AskState.ANSWERED


@pytest.mark.parametrize("seconds", [0, 30, 86400.0])
def test_a_passing_error_waits_as_long_as_the_platform_says(office: Office, seconds: float) -> None:
    one = taken(office)
    delivery = Delivery(Outcome.PASSING, "Too many.", seconds)
    assert settled(office, one, delivery) == Settled(MessageState.READY)
    try_at = office.machine() + timedelta(seconds=seconds)
    assert message(office, one.id) == after(
        one, MessageState.READY, try_at=try_at, trouble="Too many."
    )


def test_else_it_waits_longer_each_time(office: Office) -> None:
    one = taken(office)
    waits = []
    for _ in range(12):
        settled(office, one, Delivery(Outcome.PASSING))
        ready = message(office, one.id)
        assert ready.try_at is not None
        waits.append((ready.try_at - office.machine()).total_seconds())
        office.machine.at = ready.try_at
        assert len(claimed(office)) == 1
    assert waits == [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]


@pytest.mark.parametrize(
    ("attempts", "seconds"), [(0, 5), (1, 10), (9, 2560), (10, 3600), (10**9, 3600)]
)
def test_backoff(attempts: int, seconds: int) -> None:
    assert backoff(attempts) == timedelta(seconds=seconds)


def test_a_platform_that_refuses_us_is_tried_again_later_and_nobody_is_bothered(
    office: Office,
) -> None:
    one = taken(office)
    assert settled(office, one, Delivery(Outcome.INSTALL, "Token.")) == Settled(MessageState.READY)
    assert message(office, one.id) == after(
        one,
        MessageState.READY,
        try_at=office.machine() + timedelta(minutes=5),
        trouble="Token.",
    )
    assert found(office, ASKS_BY_SUBJECT, one.id) == []


def told_manager(about: Message) -> Ask:
    to = f"person:{MANAGER}"
    return Ask(
        id=ask_id(Rule.UNDELIVERED, about.id, "1", to),
        version=1,
        rule=Rule.UNDELIVERED,
        subject=about.id,
        occurrence="1",
        recipient=to,
        lane=Lane.DAILY,
        asked_at=START,
        attention_at=START,
    )


def test_who_cannot_be_reached_is_told_to_the_business_manager_once(office: Office) -> None:
    one = taken(office)
    assert settled(office, one, TARGET) == Settled(MessageState.FAILED)
    assert message(office, one.id) == after(one, MessageState.FAILED, trouble="No such account.")
    assert found(office, ASKS_BY_SUBJECT, one.id) == [told_manager(one)]
    assert settled(office, one, TARGET) == Settled(MessageState.FAILED)
    assert found(office, ASKS_BY_SUBJECT, one.id) == [told_manager(one)]


def test_at_night_the_business_manager_is_told_in_the_morning(office: Office) -> None:
    one = taken(office)
    office.clock.move_to(at(11, 6, 22))
    settled(office, one, TARGET)
    (told,) = found(office, ASKS_BY_SUBJECT, one.id)
    assert told.attention_at == at(11, 9)


def test_the_business_managers_own_message_is_told_to_nobody(office: Office) -> None:
    one = taken(office, ask(f"person:{MANAGER}", "BMG-2026-018"))
    settled(office, one, TARGET)
    assert found(office, ASKS_BY_SUBJECT, one.id) == []


def test_of_two_who_share_the_post_the_other_is_told(office: Office) -> None:
    holds(office, "business-manager", MANAGER, "dev-chandarana")
    one = taken(office, ask(f"person:{MANAGER}", "BMG-2026-018", rule=Rule.CHANGED))
    settled(office, one, TARGET)
    told = [one.recipient for one in found(office, ASKS_BY_SUBJECT, one.id)]
    assert told == ["person:dev-chandarana"]


def test_refused_content_goes_as_plain_text_at_once_and_then_fails(office: Office) -> None:
    one = taken(office)
    assert settled(office, one, PAYLOAD) == Settled(MessageState.READY)
    assert message(office, one.id) == after(
        one, MessageState.READY, plain=True, try_at=AT_ONCE, trouble="The blocks were refused."
    )
    (plain,) = claimed(office)
    assert (plain.plain, plain.attempts) == (True, 2)
    assert settled(office, plain, PAYLOAD) == Settled(MessageState.FAILED)
    assert found(office, ASKS_BY_SUBJECT, one.id) == [told_manager(one)]


def test_what_nobody_can_tell_is_held_and_never_sent_again(office: Office) -> None:
    one = taken(office)
    assert settled(office, one, Delivery(Outcome.UNKNOWN, "?")) == Settled(MessageState.HELD)
    assert message(office, one.id) == after(one, MessageState.HELD, trouble="?")
    office.machine.passes(days=30)
    assert claimed(office) == ()


@pytest.mark.parametrize("first", [one for one in Outcome if one is not Outcome.UNCLEAR])
@pytest.mark.parametrize("second", list(Outcome))
def test_a_second_settle_changes_nothing(office: Office, first: Outcome, second: Outcome) -> None:
    one = taken(office)
    state = settled(office, one, Delivery(first)).state
    before, entries = message(office, one.id), ledger(office)
    assert settled(office, one, Delivery(second)) == Settled(state)
    assert (message(office, one.id), ledger(office)) == (before, entries)


def test_a_message_nobody_knows_is_settled_as_dropped(office: Office) -> None:
    unknown = Message(id="?", lane=Lane.DAILY, recipient=ME, on=START.date(), asks=())
    assert settled(office, unknown, SENT) == Settled(MessageState.DROPPED)


def test_the_platform_s_address_is_kept_until_it_gives_another(office: Office) -> None:
    one = taken(office)
    settled(office, one, Delivery(Outcome.PASSING, retry_after=0, address="D1/1"))
    claimed(office)
    settled(office, one, Delivery(Outcome.UNCLEAR))
    assert message(office, one.id).address == "D1/1"
    settled(office, one, Delivery(Outcome.SENT, address="D1/1,2"))
    assert message(office, one.id).address == "D1/1,2"


MINUTE = timedelta(seconds=60)


def unclear(office: Office) -> Message:
    """One that was sent and may have arrived."""
    one = taken(office)
    settled(office, one, Delivery(Outcome.UNCLEAR, "No answer."), MINUTE)
    return one


def test_what_may_have_arrived_is_looked_for_once_it_can_be_found(office: Office) -> None:
    one = taken(office)
    delivery = Delivery(Outcome.UNCLEAR, "No answer.")
    assert settled(office, one, delivery, MINUTE) == Settled(MessageState.UNCLEAR)
    look_at = office.machine() + MINUTE
    assert message(office, one.id) == after(
        one, MessageState.UNCLEAR, look_at=look_at, trouble="No answer.", unsure=True
    )
    assert claimed(office) == ()


def test_a_look_that_found_nothing_is_counted(office: Office) -> None:
    one = unclear(office)
    for looks in (1, 2, 3):
        office.machine.passes(seconds=60)
        settled(office, one, Delivery(Outcome.UNCLEAR), MINUTE)
        there = message(office, one.id)
        assert (there.looks, there.look_at) == (looks, office.machine() + MINUTE)


@pytest.mark.parametrize(
    ("delivery", "seconds"),
    [
        (Delivery(Outcome.UNCLEAR, "Busy.", 7), 7),
        (Delivery(Outcome.INSTALL, "Token."), 300),
        (Delivery(Outcome.PAYLOAD, "Odd."), 300),
    ],
)
def test_a_look_that_failed_is_not_counted_and_sends_nothing_again(
    office: Office, delivery: Delivery, seconds: int
) -> None:
    one = unclear(office)
    settled(office, one, Delivery(Outcome.UNCLEAR), MINUTE)
    assert settled(office, one, delivery, MINUTE) == Settled(MessageState.UNCLEAR)
    there = message(office, one.id)
    look_at = office.machine() + timedelta(seconds=seconds)
    assert (there.looks, there.look_at, there.trouble) == (1, look_at, delivery.trouble)
    assert claimed(office) == ()


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (SENT, MessageState.SENT),
        (Delivery(Outcome.PASSING, retry_after=0), MessageState.READY),
        (Delivery(Outcome.UNKNOWN), MessageState.HELD),
        (TARGET, MessageState.FAILED),
    ],
)
def test_once_it_was_looked_for(office: Office, found: Delivery, state: MessageState) -> None:
    one = unclear(office)
    settled(office, one, Delivery(Outcome.UNCLEAR), MINUTE)
    assert settled(office, one, found, MINUTE) == Settled(state)
    assert message(office, one.id).look_at is None


def test_sent_again_it_is_looked_for_from_the_first_look(office: Office) -> None:
    one = unclear(office)
    settled(office, one, Delivery(Outcome.UNCLEAR), MINUTE)
    settled(office, one, Delivery(Outcome.PASSING, retry_after=0), MINUTE)
    assert [again.id for again in claimed(office)] == [one.id]
    settled(office, one, Delivery(Outcome.UNCLEAR), MINUTE)
    assert message(office, one.id).looks == 0


@given(st.lists(st.builds(Delivery, st.sampled_from(Outcome), retry_after=st.none() | st.just(0))))
@settings(max_examples=size(20, 200), deadline=None)
def test_whatever_is_said_of_it_it_waits_for_one_thing_only(said: list[Delivery]) -> None:
    """Ready to be tried, claimed with a lease, to be looked for, or done with: never two of them,
    and never none, so that no message is forgotten or sent while its fate is unclear."""
    office = Office()
    one = taken(office)
    for delivery in said:
        before = message(office, one.id)
        state = settled(office, one, delivery, MINUTE).state
        there = message(office, one.id)
        waits = (there.try_at, there.lease_until, there.look_at)
        wanted = WAITS.get(state)
        assert [at is not None for at in waits] == [n == wanted for n in range(3)]
        if before.state is MessageState.UNCLEAR and state is MessageState.READY:
            assert delivery.outcome is Outcome.PASSING
        claimed(office)
        office.machine.passes(hours=2)
        claimed(office)


WAITS = {MessageState.READY: 0, MessageState.CLAIMED: 1, MessageState.UNCLEAR: 2}
"""Which of the three moments a message has in a state; the others have none."""
