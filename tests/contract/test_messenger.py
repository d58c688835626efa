"""What holds for every messenger, whichever platform it takes messages to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from bot.talk.say.sent_again import AGAIN
from bot.talk.tickets import ANYBODY
from governance.asks import Message
from tests.contract.messengers import GROUP, ME, SlackStand, Stand, TeamsStand
from tests.jobs.office import Office
from tests.slack.recording.faults import Fault
from tests.talk.sending import a_message, notice
from tests.usecases.cast import RACHEL
from usecases.ports.messenger import Delivery, Outcome

STANDS = {"slack": SlackStand, "teams": TeamsStand}
LOOKS = 3
"""After so many it must be known what becomes of a message."""


@pytest.fixture(params=sorted(STANDS))
def stand(request: pytest.FixtureRequest) -> Stand:
    platform: str = request.param
    recording = request.getfixturevalue(f"{platform}_server")
    found: Stand = STANDS[platform](recording, Office())
    return found


def after(message: Message, delivery: Delivery, **fields: Any) -> Message:
    """As it is kept once it was settled."""
    return replace(message, address=delivery.address or message.address, **fields)


def sent(stand: Stand, message: Message) -> Message:
    delivery = stand.sending.send(message)
    assert (delivery.outcome, delivery.trouble) == (Outcome.SENT, "")
    return after(message, delivery)


def cleared_up(stand: Stand, message: Message) -> Message:
    """As the courier has it looked for, until it is known to be there or goes once more."""
    for looks in range(LOOKS):
        stand.sending.clock.pass_by(60)
        seen = stand.sending.look(replace(message, looks=looks))
        message = after(message, seen)
        if seen.outcome is not Outcome.UNCLEAR:
            return message if seen.outcome is Outcome.SENT else sent(stand, message)
    raise AssertionError(message)


@pytest.mark.parametrize(("recipient", "holder"), [(ME, RACHEL), (GROUP, ANYBODY)])
def test_it_is_there_once_and_signed_for_whoever_may_press(
    stand: Stand, recipient: str, holder: str
) -> None:
    sent(stand, a_message(recipient))
    (words,) = stand.there(recipient)
    assert (words.startswith("What is due"), stand.sending.talk.signed) == (True, {holder})


def test_a_long_one_comes_in_parts_and_goes_on_where_it_failed(stand: Stand) -> None:
    stand.sending.talk.says = notice(12)
    message = a_message(GROUP)
    stand.fails(Fault.LIMITED, 2)
    failed = stand.sending.send(message)
    assert (failed.outcome, len(stand.there(GROUP))) == (Outcome.PASSING, 1)
    stand.sending.clock.pass_by(60)
    sent(stand, after(message, failed))
    rows = Counter(row for words in stand.there(GROUP) for row in re.findall(r"row \d+", words))
    assert (len(stand.there(GROUP)) > 2, rows) == (True, {f"row {n}": 1 for n in range(1, 13)})


def test_a_group_without_a_channel_and_somebody_who_cannot_be_reached(stand: Stand) -> None:
    assert stand.sending.send(a_message("group:SLG")).outcome is Outcome.TARGET
    stand.blocks()
    assert stand.sending.send(a_message(ME)).outcome is Outcome.TARGET
    assert stand.there(ME) == []


def test_what_the_platform_has_no_time_for_goes_later(stand: Stand) -> None:
    stand.fails(Fault.LIMITED)
    message = a_message(GROUP)
    busy = stand.sending.send(message)
    assert (busy.outcome, busy.retry_after) == (Outcome.PASSING, 30)
    stand.sending.clock.pass_by(30)
    sent(stand, after(message, busy))
    assert len(stand.there(GROUP)) == 1


def test_where_clerk_is_let_in_no_longer_all_messages_keep(stand: Stand) -> None:
    stand.withdraws()
    outcomes = {stand.sending.send(a_message(to)).outcome for to in (ME, GROUP)}
    assert outcomes == {Outcome.INSTALL}


def test_what_is_refused_as_it_is_laid_out_goes_plain(stand: Stand) -> None:
    message = a_message(GROUP)
    stand.refuses_layouts()
    refused = stand.sending.send(message)
    assert refused.outcome is Outcome.PAYLOAD
    stand.refuses_layouts(on=False)
    sent(stand, after(message, refused, plain=True))
    (words,) = stand.there(GROUP)
    assert words.startswith("What is due")


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [(Fault.DROPPED_AFTER, 1), (Fault.FAILED_AFTER, 1), (Fault.DROPPED_BEFORE, 0)],
)
def test_what_may_have_arrived_is_there_and_never_twice_unsaid(
    stand: Stand, fault: Fault, arrived: int
) -> None:
    stand.fails(fault)
    message = a_message(ME)
    lost = stand.sending.send(message)
    assert (lost.outcome, len(stand.there(ME))) == (Outcome.UNCLEAR, arrived)
    cleared_up(stand, after(message, lost))
    there = stand.there(ME)
    assert there
    assert [AGAIN in words for words in there].count(False) <= 1


def test_so_it_is_where_the_process_died(stand: Stand) -> None:
    stand.sending.talk.says = notice(12)
    stand.sending.send(message := a_message(GROUP))
    parts = len(stand.there(GROUP))
    stand.sending.restart()
    cleared_up(stand, message)
    assert [AGAIN in words for words in stand.there(GROUP)].count(False) == parts


def test_it_is_shown_afresh_where_it_stands(stand: Stand) -> None:
    stand.sending.talk.says = notice(12)
    message = sent(stand, a_message(ME))
    stand.sending.talk.says = notice(1, "answered")
    assert stand.sending.redraw(message).outcome is Outcome.SENT
    (words,) = stand.there(ME)
    assert "answered 1" in words


def test_what_was_never_sent_cannot_be_shown_afresh(stand: Stand) -> None:
    assert stand.sending.redraw(a_message(ME)).outcome is Outcome.TARGET
    assert stand.there(ME) == []
