"""A year of the sample partnership in Slack, where every fifth call goes wrong."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from config.clock import SampleClock
from config.wiring.house import House
from governance.asks import MESSAGES_BY_DAY, Message, MessageState
from governance.dates import LONDON
from tests.conversations.slack_world import (
    channelled,
    house_with_slack,
    peopled,
    settle_in,
)
from tests.slack.opinions import approve_all
from tests.slack.recording.faults import PROMPT, seeded
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from usecases.list_actions import ListActions
from usecases.update_action import UpdateAction

LONG = bool(os.environ.get("CLERK_LONG"))
ENDS = datetime(2027, 11, 2, 9, tzinfo=LONDON) if LONG else datetime(2027, 1, 29, 9, tzinfo=LONDON)
OWNER = "rachel-okafor"
FAULTY = 0.2
SETTLED = {MessageState.SENT, MessageState.DROPPED, MessageState.FAILED, MessageState.HELD}
MOST_TRIES = 400


@dataclass(frozen=True)
class Year:
    slack: Slack
    messages: list[Message]


@pytest.fixture(scope="module")
def year(slack_server: Recording, tmp_path_factory: pytest.TempPathFactory) -> Year:
    clock = Ticking()
    slack = slack_server.reset(clock.now)
    slack.history_delay = timedelta(seconds=40)
    house = house_with_slack(tmp_path_factory.mktemp("year"), slack_server, clock)
    house.open()
    house.adopt()
    settle_in(house, slack, peopled(house, slack), channelled(house, slack))
    slack.plan = seeded(7, FAULTY, PROMPT)
    asyncio.run(_live(house, clock))
    with house.store.work("test", house.clock.now()) as w:
        messages = w.find(MESSAGES_BY_DAY)
    house.close()
    return Year(slack, messages)


async def _live(house: House, clock: Ticking) -> None:
    """From event to event; after each, time passes until nothing is on its way any more."""
    await house.ticker.start()
    answered: set[date] = set()
    while (at := await house.ticker.next_at()) is not None and at <= ENDS:
        assert isinstance(house.clock, SampleClock)
        house.clock.move_to(at)
        await _until_quiet(house, clock)
        if at.day == 10 and at.date() not in answered:
            answered.add(at.date())
            await _answer(house)


async def _until_quiet(house: House, clock: Ticking) -> None:
    for _ in range(MOST_TRIES):
        await house.ticker.tick()
        clock.pass_by(61)
        with house.store.work("test", house.clock.now()) as w:
            states = {message.state for message in w.find(MESSAGES_BY_DAY)}
        if states <= SETTLED:
            return
    raise AssertionError(f"still on their way: {states - SETTLED}")


async def _answer(house: House) -> None:
    """One lead answers, so that messages have to be shown afresh."""
    for action in (await house.desk.do(OWNER, ListActions())).actions:
        await house.desk.do(
            OWNER, UpdateAction(action.ref, "red", forecast=ENDS.date(), reason="as agreed")
        )


def test_calls_did_go_wrong(year: Year) -> None:
    outcomes = Counter(call.outcome == "ok" for call in year.slack.calls)
    assert 0.15 < outcomes[False] / sum(outcomes.values()) < 0.3


def test_nothing_was_lost(year: Year) -> None:
    posted = {key_of(post.metadata) for post in year.slack.posts}
    sent = {message.id for message in year.messages if message.state is MessageState.SENT}
    assert len(sent) > 100
    assert sent - posted == set()
    assert {message.state for message in year.messages} <= {MessageState.SENT, MessageState.DROPPED}


def test_nothing_was_doubled(year: Year) -> None:
    parts = Counter(str(post.metadata) for post in year.slack.posts)
    assert [part for part, times in parts.items() if times > 1] == []


def test_every_wait_and_rate_was_kept(year: Year) -> None:
    assert year.slack.rates.too_soon == []


def test_what_was_answered_is_shown_so(year: Year) -> None:
    assert any(post.edits for post in year.slack.posts)
    assert [message.id for message in year.messages if message.redraw_at is not None] == []


def test_every_payload_passes_three_opinions(year: Year) -> None:
    assert approve_all(year.slack) > 100


def key_of(metadata: dict[str, dict[str, str]]) -> str:
    return metadata["event_payload"]["key"]
