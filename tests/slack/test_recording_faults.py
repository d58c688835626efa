"""Faults happen when the plan says so, and what was done before one stays done."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.asking import ask, error
from tests.slack.recording.faults import AFTER, PROMPT, Fault, at, seeded
from tests.slack.recording.rates import Rates
from tests.slack.recording.records import Channel
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking

POST = "chat.postMessage"


@pytest.fixture(autouse=True)
def _workspace(slack: Slack) -> None:
    slack.channel(Channel("C1", "bmg"))
    slack.channel(Channel("C2", "slg"))


async def met(recording: Recording) -> str:
    """What an application meets that calls once."""
    known = recording.slack.bot_token
    client = AsyncWebClient(known, recording.api, timeout=5, retry_handlers=[])
    try:
        await client.chat_postMessage(channel="C1", text="Good day")
    except SlackApiError as refused:
        return f"{refused.response.status_code} {refused.response.get('error', '')}".strip()
    except aiohttp.ServerDisconnectedError:
        return "lost"
    return "ok"


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        (Fault.LIMITED, "429 ratelimited"),
        (Fault.SERVER_ERROR, "503"),
        (Fault.NOT_JSON, "200"),
        (Fault.UNKNOWN_ERROR, "200 a_teapot_was_in_the_way"),
        (Fault.DROPPED_BEFORE, "lost"),
        (Fault.DROPPED_AFTER, "lost"),
        (Fault.FAILED_AFTER, "500"),
    ],
)
def test_what_an_application_meets(recording_slack: Recording, fault: Fault, seen: str) -> None:
    slack = recording_slack.slack
    slack.plan = at({(POST, 1): fault})
    assert asyncio.run(met(recording_slack)) == seen
    assert [(call.outcome, call.done) for call in slack.calls] == [(fault.name, fault in AFTER)]
    assert len(slack.posts) == (fault in AFTER)
    assert error(recording_slack, POST, channel="C2", text="Good day") == ""


async def given_up(recording: Recording) -> bool:
    """Whether an answer had not come when the caller hung up."""
    headers = {"authorization": f"Bearer {recording.slack.bot_token}"}
    limit = aiohttp.ClientTimeout(total=0.1)
    async with aiohttp.ClientSession(recording.api, headers=headers, timeout=limit) as session:
        try:
            await session.post(POST, json={"channel": "C1", "text": "Good day"})
        except TimeoutError:
            return True
    return False


def test_a_slow_answer_is_held_until_the_caller_hangs_up(recording_slack: Recording) -> None:
    slack = recording_slack.slack
    slack.plan = at({(POST, 1): Fault.SLOW_AFTER})
    assert asyncio.run(given_up(recording_slack))
    assert [post.text for post in slack.posts] == ["Good day"]
    assert error(recording_slack, POST, channel="C2", text="Good day") == ""


@given(st.integers(), st.sampled_from([POST, "views.open"]), st.integers(1, 10_000))
def test_a_seeded_plan_says_the_same_each_time(seed: int, method: str, ordinal: int) -> None:
    plan, again = seeded(seed, 0.2), seeded(seed, 0.2)
    assert plan(method, ordinal) == again(method, ordinal)
    assert plan(method, ordinal) in {None, *PROMPT}
    assert seeded(seed, 1.0, only={POST})("views.open", ordinal) is None


def test_a_fifth_is_a_fifth() -> None:
    plan = seeded(1, 0.2)
    assert 180 < sum(plan(POST, ordinal) is not None for ordinal in range(1000)) < 220


def test_one_message_a_second_a_channel(recording_slack: Recording, clock: Ticking) -> None:
    slack = recording_slack.slack
    assert error(recording_slack, POST, channel="C1", text="1") == ""
    assert ask(recording_slack, POST, channel="C1", text="2")["wait"] == 1
    assert error(recording_slack, POST, channel="C2", text="1") == ""
    assert len(slack.rates.too_soon) == 1
    clock.pass_by(1)
    assert error(recording_slack, POST, channel="C1", text="2") == ""
    assert len(slack.rates.too_soon) == 1


def test_a_person_and_their_direct_message_are_one_channel(recording_slack: Recording) -> None:
    slack = recording_slack.slack
    assert error(recording_slack, POST, channel=slack.direct("U0").id, text="1") == ""
    assert error(recording_slack, POST, channel="U0", text="2") == "ratelimited"


def test_a_retry_after_is_to_be_waited_for(recording_slack: Recording, clock: Ticking) -> None:
    slack = recording_slack.slack
    slack.plan = at({(POST, 1): Fault.LIMITED})
    assert ask(recording_slack, POST, channel="C1", text="1")["wait"] == 30
    clock.pass_by(29)
    assert ask(recording_slack, POST, channel="C1", text="1")["wait"] == 1
    assert len(slack.rates.too_soon) == 1
    clock.pass_by(1)
    assert error(recording_slack, POST, channel="C1", text="1") == ""
    assert len(slack.rates.too_soon) == 1


def test_a_tier_is_so_many_a_minute() -> None:
    clock, rates = Ticking(), Rates()
    waits = [rates.wait("chat.update", "C1", 50, clock.now()) for _ in range(51)]
    assert waits == [0] * 50 + [60]
    clock.pass_by(60)
    assert rates.wait("chat.update", "C2", 50, clock.now()) == 0


def test_limits_can_be_left_out(recording_slack: Recording) -> None:
    recording_slack.slack.rates.on = False
    assert [error(recording_slack, POST, channel="C1", text="1") for _ in "abc"] == [""] * 3
    assert recording_slack.slack.rates.too_soon == []
