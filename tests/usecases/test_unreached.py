from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from governance.accounts import Channel, channel_id
from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, Ask, AskState, Message, Over, Rule, ask_id
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    RACHEL,
    REF,
    advance,
    ask,
    at,
    found,
    given,
    kept,
    put,
    tick,
)
from tests.usecases.post import ME, settled, taken
from usecases.account_rows import ChannelView
from usecases.bind_channel import BindChannel, UnbindChannel
from usecases.desk import CLERK
from usecases.ports.messenger import Delivery, Outcome
from usecases.read_message import ReadMessage
from usecases.set_leave import SetLeave

GONE = Delivery(Outcome.TARGET, "The account is closed.")
STAND_IN = "huw-trevanion"
CHANNEL = channel_id("slack", "T1", "C1")
GROUP = "group:BMG"


def undelivered(office: Office, about: Message) -> list[str]:
    return [one.recipient for one in found(office, ASKS_BY_SUBJECT, about.id)]


def requests(office: Office) -> dict[str, AskState]:
    asks = found(office, ASKS_BY_SUBJECT, REF)
    return {one.recipient: one.state for one in asks if one.rule is Rule.DUE}


def away(office: Office, stand_in: str | None) -> None:
    office.do(MANAGER, SetLeave(START.date(), date(2026, 11, 20), stand_in, RACHEL))


def test_a_request_falls_over_to_who_stands_in_and_nobody_else_is_told(office: Office) -> None:
    one = taken(office)
    away(office, STAND_IN)
    settled(office, one, GONE)
    assert requests(office) == {
        ME: AskState.PASSED_OVER,
        f"person:{STAND_IN}": AskState.OPEN,
    }
    assert kept(office, Ask, one.asks[0]).over is Over.ELSEWHERE
    assert undelivered(office, one) == []


@pytest.mark.parametrize("goes_away", [False, True])
def test_where_nobody_else_is_there_the_business_manager_is_told(
    office: Office, goes_away: bool
) -> None:
    one = taken(office)
    if goes_away:
        away(office, None)
    settled(office, one, GONE)
    assert requests(office) == {ME: AskState.OPEN}
    assert undelivered(office, one) == [f"person:{MANAGER}"]


def test_of_two_who_share_a_post_the_other_is_asked(office: Office) -> None:
    one = taken(office)
    given(office, "di-public-protection", RACHEL, STAND_IN)
    settled(office, one, GONE)
    assert requests(office)[f"person:{STAND_IN}"] is AskState.OPEN


def test_news_is_not_a_stand_ins_to_have(office: Office) -> None:
    one = taken(office, ask(ME, rule=Rule.CHANGED))
    away(office, STAND_IN)
    settled(office, one, GONE)
    assert undelivered(office, one) == [f"person:{MANAGER}"]


def news(office: Office, number: int) -> Message:
    about = ask(GROUP, rule=Rule.CHANGED, lane=Lane.REPLY, occurrence=f"u{number}")
    return taken(office, about, sequence=number)


def told(office: Office) -> list[Ask]:
    return found(office, ASKS_BY_SUBJECT, GROUP)


def about_the_channel(state: str, asked_at: datetime = START) -> Ask:
    to = f"person:{MANAGER}"
    return Ask(
        id=ask_id(Rule.CHANNEL, GROUP, state, to),
        version=1,
        rule=Rule.CHANNEL,
        subject=GROUP,
        occurrence=state,
        recipient=to,
        lane=Lane.DAILY,
        asked_at=asked_at,
        attention_at=asked_at,
    )


def test_a_group_without_a_channel_is_told_of_once_not_once_a_message(office: Office) -> None:
    for number in (1, 2, 3):
        one = news(office, number)
        settled(office, one, GONE)
        assert undelivered(office, one) == []
    assert told(office) == [about_the_channel("no channel 1")]


def bound(office: Office) -> None:
    put(office, Channel(id=CHANNEL, group="BMG", bound_at=START, bound_by=CHAIR))


def test_a_channel_that_cannot_be_written_to_is_told_of_once_as_long_as_it_is_so(
    office: Office,
) -> None:
    bound(office)
    for number in (1, 2):
        settled(office, news(office, number), GONE)
    broken = about_the_channel("2026-11-02T09:00:00+00:00")
    assert (told(office), kept(office, Channel, CHANNEL).broken_at) == ([broken], START)
    settled(office, news(office, 3), Delivery(Outcome.SENT))
    assert kept(office, Channel, CHANNEL).broken_at is None
    office.clock.move_to(at(11, 3))
    settled(office, news(office, 4), GONE)
    again = about_the_channel("2026-11-03T09:00:00+00:00", at(11, 3))
    assert told(office) == [broken, again]


def test_content_a_channel_refuses_says_nothing_of_the_channel(office: Office) -> None:
    bound(office)
    one = news(office, 1)
    put(office, replace(one, plain=True))
    settled(office, one, Delivery(Outcome.PAYLOAD))
    assert undelivered(office, one) == [f"person:{MANAGER}"]
    assert (told(office), kept(office, Channel, CHANNEL).broken_at) == ([], None)


def test_what_is_in_order_again_before_the_manager_heard_of_it_is_told_to_nobody(
    office: Office,
) -> None:
    office.clock.move_to(at(11, 2, 20))
    # she knows the news itself
    put(office, ask(f"person:{MANAGER}", rule=Rule.CHANGED, occurrence="u1", attention_at=None))
    settled(office, news(office, 1), GONE)
    (asked,) = told(office)
    bound(office)
    advance(office, at(11, 3, 12))
    assert kept(office, Ask, asked.id).state is AskState.OPEN
    assert f"person:{MANAGER}" not in [one.recipient for _, one in office.messenger.sent]


def test_while_it_is_so_the_manager_is_told_what_to_do(office: Office) -> None:
    settled(office, news(office, 1), GONE)
    tick(office)
    (sent,) = [one for _, one in office.messenger.sent if one.recipient == f"person:{MANAGER}"]

    def read() -> list[ChannelView | None]:
        rows = office.do(CLERK, ReadMessage(sent.id)).rows
        return [row.channel for row in rows if row.rule is Rule.CHANNEL]

    assert read() == [ChannelView("BMG", "Business Management Group", bound=False)]
    bound(office)
    assert read() == [None]


def test_a_channel_that_was_bound_and_lost_is_told_of_again(office: Office) -> None:
    settled(office, news(office, 1), GONE)
    tick(office)
    (first,) = told(office)
    assert first.state is AskState.TOLD
    office.do(CHAIR, BindChannel(CHANNEL, "BMG"))
    (first,) = told(office)
    assert first.message is not None
    assert (first.state, kept(office, Message, first.message).redraw_at) == (
        AskState.ANSWERED,
        AT_ONCE,
    )
    office.do(CHAIR, UnbindChannel(CHANNEL))
    for number in (2, 3):
        settled(office, news(office, number), GONE)
    assert [one.occurrence for one in told(office)] == ["no channel 1", "no channel 2"]
