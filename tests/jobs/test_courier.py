from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from governance.asks import AT_ONCE, Copy, Message, MessageState, Rule
from governance.policy import Lane
from jobs.courier import Courier
from tests.jobs.office import START, Office
from tests.jobs.recording import RecordingMessenger
from tests.usecases.cast import MANAGER, RACHEL, REF, ask, kept, ledger
from tests.usecases.post import ME, claimed, queued
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery, Outcome
from usecases.redraws import Redraws
from usecases.update_action import ON_TRACK, UpdateAction


def round_of(office: Office) -> int:
    return asyncio.run(office.courier.round())


def three(office: Office) -> list[str]:
    owed = (("BMG-2026-003", ""), ("BMG-2026-004", ""), ("BMG-2026-014", "police"))
    asks = [ask(ME, ref, share=share) for ref, share in owed]
    return [queued(office, one, sequence=n).id for n, one in enumerate(asks, 1)]


def states(office: Office, ids: list[str]) -> list[MessageState]:
    return [kept(office, Message, id_).state for id_ in ids]


SENT, READY, FAILED = MessageState.SENT, MessageState.READY, MessageState.FAILED


def test_a_round_sends_what_is_ready_with_business_time(office: Office) -> None:
    ids = three(office)
    assert round_of(office) == 3
    assert [(at, message.id) for at, message in office.messenger.sent] == [
        (START, id_) for id_ in ids
    ]
    assert states(office, ids) == [SENT] * 3
    assert (round_of(office), len(office.sent)) == (0, 3)


def test_more_than_one_claim_can_hold_is_sent_in_one_round(office: Office) -> None:
    for n in range(1, 46):
        queued(office, ask(ME, occurrence=f"v{n}"), sequence=n)
    assert round_of(office) == 45


@pytest.mark.parametrize(
    "bad", [RuntimeError("broken"), Delivery(Outcome.TARGET), Delivery(Outcome.PASSING)]
)
def test_one_bad_message_never_blocks_the_others(bad: Delivery | Exception) -> None:
    office = Office(RecordingMessenger([bad]))
    ids = three(office)
    assert round_of(office) == 2
    assert states(office, ids)[1:] == [SENT, SENT]


def test_what_a_messenger_raises_is_a_passing_error() -> None:
    office = Office(RecordingMessenger([ValueError("no"), ValueError("again")]))
    one = queued(office)
    assert round_of(office) == 0
    waiting = kept(office, Message, one.id)
    assert (waiting.state, waiting.trouble, waiting.attempts) == (READY, "ValueError", 1)
    office.machine.passes(seconds=10)
    assert round_of(office) == 0
    office.machine.passes(seconds=20)
    assert (round_of(office), states(office, [one.id])) == (1, [SENT])


def test_a_wait_shorter_than_a_round_waits_for_the_next_round() -> None:
    """However often a platform says "in a second", the round ends."""
    office = Office()

    class Slow(RecordingMessenger):
        async def send(self, message: Message, now: datetime) -> Delivery:
            office.machine.passes(seconds=3)
            return await super().send(message, now)

    messenger = Slow([Delivery(Outcome.PASSING, "Busy.", 1)] * 6)
    courier = Courier(office.desk, messenger)
    three(office)
    tries = []
    for _ in range(3):
        asyncio.run(courier.round())
        office.machine.passes(seconds=1)
        tries.append(len(messenger.sent))
    assert tries == [3, 6, 9]


def test_refused_content_goes_plain_in_the_same_round() -> None:
    office = Office(RecordingMessenger([Delivery(Outcome.PAYLOAD)]))
    one = queued(office)
    assert round_of(office) == 1
    assert [message.plain for _, message in office.messenger.sent] == [False, True]
    assert states(office, [one.id]) == [SENT]


def test_refused_even_as_plain_text_it_fails_and_the_business_manager_is_asked() -> None:
    office = Office(RecordingMessenger([Delivery(Outcome.PAYLOAD)] * 2))
    one = queued(office)
    assert (round_of(office), states(office, [one.id])) == (0, [FAILED])
    asyncio.run(office.ticker.tick())
    assert office.sent[-1] == f"daily|person:{MANAGER}|2026-11-02|1"


def test_a_platform_that_is_down_costs_one_try_in_five_minutes() -> None:
    office = Office(RecordingMessenger([Delivery(Outcome.INSTALL)] * 2))
    queued(office)
    tries = []
    for _ in range(11):
        round_of(office)
        tries.append(len(office.sent))
        office.machine.passes(minutes=1)
    assert tries == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3]


@dataclass
class Forgetful(RecordingMessenger):
    """Cannot even be asked about the messages named."""

    broken: set[str] = field(default_factory=set)

    async def look(self, message: Message) -> Delivery:
        if message.id in self.broken:
            raise ConnectionError(message.id)
        return await super().look(message)


def test_at_a_restart_each_is_looked_into_before_it_is_sent_again() -> None:
    messenger = RecordingMessenger()
    office = Office(messenger)
    arrived, lost, unknown = three(office)
    messenger.fates = {arrived: Delivery(Outcome.SENT), unknown: Delivery(Outcome.UNKNOWN)}
    assert len(claimed(office)) == 3
    asyncio.run(office.courier.recover())
    assert states(office, [arrived, lost, unknown]) == [SENT, READY, MessageState.HELD]
    assert (round_of(office), office.sent) == (1, [lost])


def test_one_whose_fate_cannot_be_asked_blocks_nobody_and_is_asked_about_again() -> None:
    messenger = Forgetful()
    office = Office(messenger)
    ids = three(office)
    messenger.broken = {ids[0]}
    claimed(office)
    asyncio.run(office.courier.recover())
    assert states(office, ids) == [MessageState.UNCLEAR, READY, READY]
    assert (round_of(office), office.sent) == (2, ids[1:])
    messenger.broken = set()
    assert round_of(office) == 0
    office.machine.passes(minutes=5)
    assert (round_of(office), office.sent) == (1, [*ids[1:], ids[0]])


def test_a_claim_that_lapsed_is_looked_into_at_the_next_round(office: Office) -> None:
    one = queued(office)
    claimed(office)
    assert round_of(office) == 0
    office.machine.passes(seconds=60)
    assert (round_of(office), office.sent) == (1, [one.id])


def test_what_was_answered_is_redrawn_once(office: Office) -> None:
    one = queued(office)
    round_of(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert (round_of(office), office.messenger.redrawn) == (0, [one.id])
    assert (round_of(office), office.messenger.redrawn) == (0, [one.id])


@pytest.mark.parametrize("bad", [RuntimeError("broken"), Delivery(Outcome.PASSING)])
def test_a_redraw_that_failed_is_tried_again_in_five_minutes(bad: Delivery | Exception) -> None:
    office = Office()
    one = queued(office)
    round_of(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    office.messenger.answers = [bad]
    tries = []
    for _ in range(7):
        round_of(office)
        tries.append(len(office.messenger.redrawn))
        office.machine.passes(minutes=1)
    assert tries == [1, 1, 1, 1, 1, 2, 2]
    assert kept(office, Message, one.id).redraw_at is None


def test_a_redraw_that_can_never_work_is_given_up() -> None:
    office = Office()
    queued(office)
    round_of(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    office.messenger.answers = [Delivery(Outcome.TARGET)]
    round_of(office)
    office.machine.passes(hours=1)
    round_of(office)
    assert len(office.messenger.redrawn) == 1


def test_an_answer_that_overtakes_the_sending_is_shown_in_the_same_round() -> None:
    office = Office()

    class Overtaken(RecordingMessenger):
        async def send(self, message: Message, now: datetime) -> Delivery:
            office.do(RACHEL, UpdateAction(REF, ON_TRACK))
            return await super().send(message, now)

    messenger = Overtaken()
    one = queued(office)
    asyncio.run(Courier(office.desk, messenger).round())
    assert messenger.redrawn == [one.id]


def test_the_points_at_which_a_test_may_kill_it(office: Office) -> None:
    points: list[str] = []
    queued(office)
    asyncio.run(Courier(office.desk, office.messenger, points.append).round())
    assert points == ["claimed", "sent", "settled", "claimed"]


@pytest.mark.parametrize(("at_once", "open_"), [(1, 1), (20, 3)])
def test_of_how_many_it_is_open_where_the_process_dies(
    office: Office, at_once: int, open_: int
) -> None:
    def dies(_point: str) -> None:
        raise SystemExit

    ids = three(office)
    with pytest.raises(SystemExit):
        asyncio.run(Courier(office.desk, office.messenger, dies, at_once).round())
    assert states(office, ids).count(MessageState.CLAIMED) == open_


def test_a_round_with_nothing_to_do_keeps_nothing(office: Office) -> None:
    before = ledger(office)
    assert (round_of(office), ledger(office)) == (0, before)


def test_news_goes_to_the_channel_as_itself(office: Office) -> None:
    one = queued(office, ask("group:BMG", rule=Rule.CHANGED, lane=Lane.REPLY))
    round_of(office)
    assert [message.recipient for _, message in office.messenger.sent] == ["group:BMG"]
    assert office.do(CLERK, Redraws(office.machine())).messages == ()
    assert (kept(office, Message, one.id).redraw_at, AT_ONCE.year) == (None, 1970)


def test_what_may_have_arrived_is_looked_for_twice_before_it_is_sent_again() -> None:
    messenger = RecordingMessenger(
        [Delivery(Outcome.UNCLEAR, "No answer.")], patience=timedelta(seconds=60)
    )
    office = Office(messenger)
    one = queued(office)
    messenger.fates = {one.id: Delivery(Outcome.UNCLEAR)}
    assert (round_of(office), round_of(office), messenger.looked) == (0, 0, [])
    office.machine.passes(seconds=60)
    round_of(office)
    assert (messenger.looked, round_of(office), office.sent) == ([(one.id, 0)], 0, [one.id])
    messenger.fates = {one.id: Delivery(Outcome.PASSING, retry_after=0)}
    office.machine.passes(seconds=60)
    assert (round_of(office), messenger.looked[1:]) == (1, [(one.id, 1)])
    assert office.sent == [one.id, one.id]


def test_a_redraw_may_give_the_message_another_address() -> None:
    office = Office(RecordingMessenger([Delivery(Outcome.SENT, address="D1/1")]))
    one = queued(office)
    round_of(office)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    office.messenger.answers = [Delivery(Outcome.SENT, address="D1/1,2")]
    round_of(office)
    assert kept(office, Message, one.id).address == "D1/1,2"


class TwoPlaces(RecordingMessenger):
    """One of which refuses Clerk as a whole."""

    async def send(self, message: Message, now: datetime) -> Delivery:
        sent = await super().send(message, now)
        return Delivery(Outcome.INSTALL) if message.place == "teams" else sent


def test_a_platform_that_is_down_holds_up_nothing_on_the_other() -> None:
    messenger = TwoPlaces()
    office = Office(messenger)
    courier = Courier(office.desk, messenger, places=("slack", "teams"))
    for n in range(1, 4):
        queued(office, ask(ME, occurrence=f"t{n}"), sequence=n, place="teams")
        queued(office, ask(ME, occurrence=f"s{n}"), sequence=n + 3, place="slack")
    assert asyncio.run(courier.round()) == 3
    assert [message.place for _, message in messenger.sent].count("teams") == 1
    office.machine.passes(minutes=1)
    queued(office, ask(ME, occurrence="s4"), sequence=7, place="slack")
    assert asyncio.run(courier.round()) == 1
    assert [message.place for _, message in messenger.sent].count("teams") == 1


def test_what_stands_in_several_places_is_shown_afresh_in_each() -> None:
    messenger = RecordingMessenger()
    office = Office(messenger)
    copies = (Copy("slack", FAILED, "half of it"),)
    one = queued(office, state=SENT, try_at=None, redraw_at=AT_ONCE, place="teams", copies=copies)
    messenger.answers = [Delivery(Outcome.SENT, address="new"), Delivery(Outcome.PASSING)]
    courier = Courier(office.desk, messenger, places=("slack", "teams"))
    asyncio.run(courier.round())
    after = kept(office, Message, one.id)
    assert messenger.redrawn == [one.id, one.id]
    assert (after.address, after.copies) == ("new", copies)
    assert after.redraw_at == office.machine() + timedelta(minutes=5)
