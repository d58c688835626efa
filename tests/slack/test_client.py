"""Of every call it is known whether it was done, refused or left open; nothing of it is logged."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from bot.slack.client import Answer, Client
from bot.slack.pace import Pace
from tests.slack.recording.faults import AFTER, Fault, at
from tests.slack.recording.records import Channel, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking

POST = "chat.postMessage"
SECRET = "xoxb-1-of-the-recording-slack"
SCOPES = frozenset({"chat:write"})


class Calling:
    def __init__(self, api: str, clock: Ticking, token: str = SECRET) -> None:
        self._client = Client(token, api, Pace(clock.now, clock.sleep))

    def __call__(self, method: str, **args: Any) -> Answer:
        return asyncio.run(self._client.call(method, **args))


@pytest.fixture
def call(recording_slack: Recording, slack: Slack, clock: Ticking) -> Calling:
    slack.channel(Channel("C1", "bmg"))
    slack.person(Person("U1", "Asha", "asha@example.org"))
    slack.scopes = set(SCOPES)
    return Calling(recording_slack.api, clock)


def test_what_is_said_arrives_as_it_was_said(call: Calling, slack: Slack) -> None:
    text = 'Ünï & <!channel> "quoted" 100% + \ud83d\n🙂'
    metadata = {"event_type": "t", "event_payload": {"key": "a|b", "part": 1}}
    answer = call(POST, channel="C1", text=text, mrkdwn=False, metadata=metadata)
    (post,) = slack.posts
    assert (answer.ok, answer.data["ts"], answer.scopes) == (True, post.ts, SCOPES)
    assert (post.text, post.metadata) == (text.replace("\ud83d", "?"), metadata)
    assert slack.calls[0].args["mrkdwn"] == "false"


@pytest.mark.parametrize(
    ("args", "answer"),
    [
        (
            {"channel": "C9", "text": "t"},
            Answer(ok=False, error="channel_not_found", scopes=SCOPES),
        ),
        ({"channel": "C1", "text": ""}, Answer(ok=False, error="no_text", scopes=SCOPES)),
    ],
)
def test_a_refusal_is_named(call: Calling, args: dict[str, Any], answer: Answer) -> None:
    assert call(POST, **args) == answer


def test_a_scope_that_is_missing_is_a_refusal(call: Calling) -> None:
    missing = Answer(ok=False, error="missing_scope", scopes=SCOPES)
    assert call("users.lookupByEmail", email="asha@example.org") == missing


@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        (Fault.LIMITED, Answer(ok=False, error="ratelimited", retry_after=30)),
        (Fault.UNKNOWN_ERROR, Answer(ok=False, error="a_teapot_was_in_the_way")),
        (Fault.SERVER_ERROR, Answer(ok=False, error="http_503", unclear=True)),
        (Fault.NOT_JSON, Answer(ok=False, error="http_200", unclear=True)),
        (Fault.DROPPED_BEFORE, Answer(ok=False, error="ServerDisconnectedError", unclear=True)),
        (Fault.DROPPED_AFTER, Answer(ok=False, error="ServerDisconnectedError", unclear=True)),
        (Fault.FAILED_AFTER, Answer(ok=False, error="http_500", unclear=True)),
    ],
    ids=lambda value: value.name if isinstance(value, Fault) else "",
)
def test_what_goes_wrong_on_the_way(
    call: Calling, slack: Slack, fault: Fault, answer: Answer
) -> None:
    """Never tried a second time by itself: the message would be there twice."""
    slack.plan = at({(POST, 1): fault})
    assert call(POST, channel="C1", text="Good day") == answer
    assert (len(slack.calls), len(slack.posts)) == (1, fault in AFTER)


def test_retry_after_is_kept_and_what_would_wait_long_is_given_back(
    call: Calling, slack: Slack, clock: Ticking
) -> None:
    slack.channel(Channel("C2", "slg"))
    slack.plan = at({(POST, 1): Fault.LIMITED})
    answers = [call(POST, channel=channel, text="Good day") for channel in ("C1", "C1", "C2")]
    assert [(answer.ok, answer.retry_after) for answer in answers] == [
        (False, 30.0),
        (False, 30.0),
        (True, None),
    ]
    clock.pass_by(26)
    assert call(POST, channel="C1", text="Good day").ok
    assert (clock.slept, slack.rates.too_soon) == ([4.0], [])
    assert [call.args["channel"] for call in slack.calls] == ["C1", "C2", "C1"]


def test_where_nobody_listens_nothing_was_done(clock: Ticking) -> None:
    nobody = Calling("http://127.0.0.1:1/api/", clock)
    assert nobody(POST, channel="C1", text="t") == Answer(ok=False, error="no_connection")


def test_nothing_of_a_call_is_logged_at_any_level(
    call: Calling, slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.plan = at({(POST, 2): Fault.NOT_JSON, (POST, 3): Fault.DROPPED_AFTER})
    with caplog.at_level(logging.DEBUG):
        answers = [call(POST, channel="C1", text="Waiting for the County") for _ in range(3)]
    answers.append(call(POST, channel="C9", text="Waiting for the County"))
    assert [answer.ok for answer in answers] == [True, False, False, False]
    for word in (SECRET, "Waiting for the County"):
        assert word not in caplog.text
    assert SECRET not in repr(answers)
