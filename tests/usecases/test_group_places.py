"""A group is told in each place where it works, and where there is none, its members are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.accounts import Channel, channel_id
from governance.actions import UPDATES_BY_ACTION
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Copy, Message, MessageState, Over, Rule
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, ask, found, kept, put
from tests.usecases.post import claimed, queued, settled
from usecases.answer import redraw
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery, Outcome
from usecases.scene import scene
from usecases.update_action import ON_TRACK, UpdateAction

GROUP, BOTH = "group:BMG", ("slack", "teams")
SENT = MessageState.SENT


def bound(office: Office, *places: str) -> None:
    for place in places:
        id_ = channel_id(place, "T1", "C1")
        put(office, Channel(id=id_, group="BMG", bound_at=START, bound_by=CHAIR))


def channel(office: Office, place: str) -> Channel:
    return kept(office, Channel, channel_id(place, "T1", "C1"))


def news(office: Office, occurrence: str = "u1") -> Message:
    return queued(office, ask(GROUP, rule=Rule.CHANGED, lane=Lane.REPLY, occurrence=occurrence))


def taken(office: Office) -> Message:
    (one,) = claimed(office, places=BOTH)
    return one


def fares(office: Office, *outcomes: Outcome) -> Message:
    """At each of its places in turn, until it goes nowhere any more."""
    one = news(office)
    for outcome in outcomes:
        going = taken(office)
        settled(office, going, Delivery(outcome, address=f"there in {going.place}"))
    assert claimed(office, places=BOTH) == ()
    return kept(office, Message, one.id)


def state(office: Office, message: Message) -> AskState:
    return kept(office, Ask, message.asks[0]).state


def managers_told(office: Office) -> list[str]:
    return [one.occurrence for one in found(office, ASKS_BY_SUBJECT, GROUP)]


def test_in_one_place_it_is_told_there_alone(office: Office) -> None:
    bound(office, "teams")
    after = fares(office, Outcome.SENT)
    assert (after.place, after.state, after.copies) == ("teams", SENT, ())


def test_in_both_it_is_told_in_each_and_counts_as_told_then(office: Office) -> None:
    bound(office, *BOTH)
    news(office)
    settled(office, taken(office), Delivery(Outcome.SENT, address="1"))
    going = taken(office)
    assert (going.place, going.address, state(office, going)) == ("teams", "", AskState.OPEN)
    settled(office, going, Delivery(Outcome.SENT, address="2"))
    after = kept(office, Message, going.id)
    assert [(one.place, one.address) for one in after.standing()] == [
        ("slack", "1"),
        ("teams", "2"),
    ]
    assert (after.sent_at, state(office, after)) == (START, AskState.TOLD)


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        ((Outcome.SENT, Outcome.TARGET), SENT),
        ((Outcome.TARGET, Outcome.SENT), SENT),
        ((Outcome.UNKNOWN, Outcome.SENT), MessageState.HELD),
        ((Outcome.TARGET, Outcome.UNKNOWN), MessageState.HELD),
        ((Outcome.TARGET, Outcome.TARGET), MessageState.FAILED),
    ],
)
def test_what_became_of_it_where_it_fared_differently(
    office: Office, outcomes: tuple[Outcome, ...], said: MessageState
) -> None:
    bound(office, *BOTH)
    after = fares(office, *outcomes)
    assert after.state is said
    assert {after.place, *(copy.place for copy in after.copies)} == {*BOTH}


def test_of_a_channel_that_is_closed_the_manager_hears_though_the_other_took_it(
    office: Office,
) -> None:
    bound(office, *BOTH)
    fares(office, Outcome.TARGET, Outcome.SENT)
    assert (channel(office, "slack").broken_at, channel(office, "teams").broken_at) == (START, None)
    assert managers_told(office) == [START.isoformat(timespec="seconds")]


def test_what_is_out_of_date_meanwhile_is_shown_afresh_where_it_is(office: Office) -> None:
    bound(office, *BOTH)
    one = news(office)
    settled(office, taken(office), Delivery(Outcome.SENT, address="1"))
    with office.store.work(CLERK, START) as w:
        redraw(w, kept(office, Ask, one.asks[0]))
        w.enter("test", "test")
    assert kept(office, Message, one.id).redraw_at is not None


def test_what_is_over_before_the_second_place_has_it_stays_in_the_first(office: Office) -> None:
    bound(office, *BOTH)
    one = news(office)
    settled(office, taken(office), Delivery(Outcome.SENT, address="1"))
    # a later change took the place of all that it told
    put(office, replace(kept(office, Message, one.id), asks=()))
    assert claimed(office, places=BOTH) == ()
    after = kept(office, Message, one.id)
    assert (after.state, after.place, after.address, after.copies) == (SENT, "slack", "1", ())


def test_with_no_channel_each_member_is_told_but_whoever_brought_it_about(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    (update,) = found(office, UPDATES_BY_ACTION, REF)
    after = fares_in_no_channel(office, update.id)
    with office.store.work(CLERK, START) as w:
        members = scene(w, START).p.seated("BMG", START.date())
        asks = w.find(ASKS_BY_SUBJECT, REF)
    told = [one for one in asks if one.occurrence == update.id and one.recipient != GROUP]
    assert {one.recipient for one in told} == {f"person:{m}" for m in members} - {
        f"person:{RACHEL}"
    }
    assert {one.lane for one in told} == {Lane.DAILY}
    assert after.state is MessageState.FAILED
    assert kept(office, Ask, after.asks[0]).over is Over.ELSEWHERE
    assert managers_told(office) == ["no channel 1"]


def fares_in_no_channel(office: Office, occurrence: str) -> Message:
    one = news(office, occurrence)
    settled(office, taken(office), Delivery(Outcome.TARGET, "No channel."))
    return kept(office, Message, one.id)


def test_what_a_member_was_told_is_not_told_again(office: Office) -> None:
    before = ask(f"person:{MANAGER}", rule=Rule.CHANGED, occurrence="u1")
    put(office, before)
    fares_in_no_channel(office, "u1")
    assert kept(office, Ask, before.id).asked_at == before.asked_at
    asks = [one for one in found(office, ASKS_BY_SUBJECT, REF) if one.occurrence == "u1"]
    assert len({one.recipient for one in asks}) == len(asks)


def test_a_copy_says_what_became_of_it(office: Office) -> None:
    bound(office, *BOTH)
    after = fares(office, Outcome.TARGET, Outcome.SENT)
    assert after.copies == (Copy("slack", MessageState.FAILED, "there in slack"),)
