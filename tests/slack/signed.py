"""Slack's requests to an application, signed: body and headers, ready to be posted."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from tests.slack.recording.records import Json
from tests.slack.recording.state import Slack

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Signed:
    body: bytes
    headers: dict[str, str]


def command(slack: Slack, fields: Mapping[str, str]) -> Signed:
    return sign(slack, urlencode(fields).encode(), FORM)


def interaction(slack: Slack, payload: Json) -> Signed:
    return sign(slack, urlencode({"payload": compact(payload)}).encode(), FORM)


def event(slack: Slack, payload: Json, retry: int = 0, reason: str = "http_timeout") -> Signed:
    """With `retry` (1 to 3) the same payload sent again, and why."""
    signed = sign(slack, compact(payload).encode(), "application/json")
    again = {"x-slack-retry-num": str(retry), "x-slack-retry-reason": reason}
    return Signed(signed.body, signed.headers | (again if retry else {}))


def attempts(slack: Slack, payload: Json) -> Iterator[Signed]:
    """An event as often as Slack sends it while nobody takes it: once, and three times again."""
    for retry in range(4):
        yield event(slack, payload, retry)


def sign(slack: Slack, body: bytes, kind: str) -> Signed:
    """Any body at all, also a malformed one."""
    sent = str(int(slack.now().timestamp()))
    headers = {
        "content-type": kind,
        "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "x-slack-request-timestamp": sent,
        "x-slack-signature": signature(slack.signing_secret, sent, body),
    }
    return Signed(body, headers)


def signature(secret: str, sent: str, body: bytes) -> str:
    base = b"v0:" + sent.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


def compact(payload: Json) -> str:
    return json.dumps(payload, separators=(",", ":"))
