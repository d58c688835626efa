"""Answers by response_url: five within half an hour, to one person unless they ask for more."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.slack import payloads
from tests.slack.asking import heading
from tests.slack.recording.records import Channel, Ephemeral, Person
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking


@pytest.fixture(autouse=True)
def _workspace(slack: Slack) -> None:
    slack.person(Person("U1", "Asha Verma"))
    slack.channel(Channel("C1", "bmg", {"U1"}))


def respond(url: str, **message: Any) -> tuple[int, str]:
    answer = asyncio.run(AsyncWebhookClient(url, retry_handlers=[]).send(**message))
    return answer.status_code, answer.body


@pytest.fixture
def url(slack: Slack) -> str:
    return payloads.slash(slack, "U1", "C1", "/clerk", "help")["response_url"]


def test_five_answers_and_no_more(slack: Slack, url: str) -> None:
    told = [respond(url, text=str(number)) for number in range(6)]
    assert told == [(200, '{"ok":true}')] * 5 + [(404, "used_url")]
    assert [(one.user, one.text) for one in slack.ephemerals] == [("U1", n) for n in "01234"]


def test_half_an_hour_and_no_longer(clock: Ticking, url: str) -> None:
    clock.pass_by(30 * 60)
    assert respond(url, text="Good day")[0] == 200
    clock.pass_by(1)
    assert respond(url, text="Good day") == (404, "expired_url")


def test_the_channel_sees_what_is_meant_for_it(slack: Slack, url: str) -> None:
    respond(url, text="For all", response_type="in_channel")
    assert [post.text for post in slack.in_channel("C1")] == ["For all"]
    assert slack.ephemerals == []


def test_what_is_empty_or_over_a_limit_is_refused(slack: Slack, url: str) -> None:
    assert respond(url, text="") == (400, "no_text")
    assert respond(url, text="x", blocks=[heading("x" * 151, "1")]) == (400, "invalid_blocks")
    assert slack.ephemerals == []


def test_what_was_pressed_can_be_replaced_or_taken_away(slack: Slack) -> None:
    shown = Ephemeral("C1", "U1", slack.ts(), "Before", [], "command")
    slack.ephemerals.append(shown)
    url = slack.response_url("U1", "C1", shown.ts)
    respond(url, text="After", replace_original=True)
    assert [one.text for one in slack.ephemerals] == ["After"]
    respond(url, delete_original=True)
    assert slack.ephemerals == []
