"""What gets past the edge in front of Bolt, and what is said of the rest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from bot.slack.guard import LARGEST, Guard, signature
from bot.slack.shapes import Sent

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
STAMP = str(int(NOW.timestamp()))
FORM = "application/x-www-form-urlencoded"
COMMAND = (
    b"command=%2Faction&text=list&user_id=U1&team_id=T1&channel_id=C1&trigger_id=1.2"
    b"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1"
)


@pytest.fixture
def client() -> TestClient:
    async def dispatch(sent: Sent) -> Response:
        return PlainTextResponse(type(sent).__name__)

    guard = Guard(SECRET, lambda: NOW, dispatch)

    async def take(request: Request) -> Response:
        return await guard.take(request)

    return TestClient(Starlette(routes=[Route("/", take, methods=["POST"])]))


def sent(
    client: TestClient, body: bytes, kind: str = FORM, but: Mapping[str, str | None] | None = None
) -> tuple[int, str]:
    """With the headers that belong to the body; None leaves one out."""
    proper = {
        "content-type": kind,
        "x-slack-request-timestamp": STAMP,
        "x-slack-signature": signature(SECRET.encode(), STAMP, body),
    }
    named = {f"x-slack-{name}".replace("_", "-"): value for name, value in (but or {}).items()}
    merged: Mapping[str, str | None] = {**proper, **named}
    octets = [(k.encode(), v.encode()) for k, v in merged.items() if v is not None]
    answer = client.post("/", content=body, headers=octets)
    return answer.status_code, answer.text.strip()


def stamped(client: TestClient, seconds: int) -> tuple[int, str]:
    stamp = str(int(NOW.timestamp()) + seconds)
    seal = signature(SECRET.encode(), stamp, COMMAND)
    return sent(client, COMMAND, but={"request_timestamp": stamp, "signature": seal})


def test_what_slack_signed_gets_past(client: TestClient) -> None:
    assert sent(client, COMMAND) == (200, "SlashCommand")


@pytest.mark.parametrize("seconds", [-300, 300])
def test_five_minutes_either_way_are_let_pass(client: TestClient, seconds: int) -> None:
    assert stamped(client, seconds) == (200, "SlashCommand")


@pytest.mark.parametrize("seconds", [-301, 301])
def test_a_second_more_is_not(client: TestClient, seconds: int) -> None:
    assert stamped(client, seconds) == (401, "This was signed too long ago, or for later.")


@pytest.mark.parametrize(
    "headers",
    [
        {"signature": None},
        {"signature": ""},
        {"signature": "v0="},
        {"signature": "v1=" + "0" * 64},
        {"signature": "é" * 10},
        {"request_timestamp": None},
        {"request_timestamp": "now"},
        {"request_timestamp": "-1"},
        {"request_timestamp": "٣"},
        {"request_timestamp": "9" * 400},
    ],
    ids=str,
)
def test_what_is_not_signed_is_refused(client: TestClient, headers: dict[str, str | None]) -> None:
    assert sent(client, COMMAND, but=headers) == (401, "This is not signed.")


def test_the_signature_of_other_words_is_refused(client: TestClient) -> None:
    other = signature(SECRET.encode(), STAMP, COMMAND + b"&x=1")
    assert sent(client, COMMAND, but={"signature": other}) == (401, "The signature is not Slack's.")


def test_what_is_larger_than_slack_sends_is_not_read(client: TestClient) -> None:
    assert sent(client, b"x" * (LARGEST + 1)) == (413, "This is too large.")


@pytest.mark.parametrize(
    ("kind", "body", "should"),
    [
        ("text/plain", COMMAND, "a form or JSON"),
        ("", COMMAND, "a form or JSON"),
        (FORM, b"", "a payload as Slack describes it"),
        (FORM, b"\xff\xfe", "a form"),
        (FORM, b"command=%ff", "a form"),
        (FORM, b"a=1&" * 100, "a form"),
        (FORM, COMMAND + b"&command=x", "a form with each field once"),
        (FORM, b"payload=%7B", "JSON"),
        (FORM, b"payload=[]", "a payload as Slack describes it"),
        (FORM, b"payload=" + b"[" * 100_000, "JSON"),
        ("application/json", b"{", "JSON"),
        ("application/json", b"\xff", "JSON"),
        ("application/json", b"{}", "a payload as Slack describes it"),
        ("application/json", b'{"event_id":"Ev1","event":null}',
         "a payload as Slack describes it"),
        ("application/json", b'{"event_id":"Ev1","event":{"type":"message"}}',
         "a payload as Slack describes it"),
    ],
    ids=lambda value: str(value)[:24],
)  # fmt: skip
def test_what_is_signed_but_odd_is_told_what_it_should_be(
    client: TestClient, kind: str, body: bytes, should: str
) -> None:
    assert sent(client, body, kind) == (400, f"This should be {should}.")


def test_an_event_nobody_asked_for_is_taken(client: TestClient) -> None:
    body = {"type": "event_callback", "event_id": "Ev1", "event": {"type": "star_added"}}
    answer = sent(client, json.dumps(body).encode(), "application/json; charset=utf-8")
    assert answer == (200, "OtherCallback")
