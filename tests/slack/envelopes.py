"""The same payloads as Slack sends them down a socket."""

from __future__ import annotations

from tests.slack.recording.records import Json
from tests.slack.recording.state import Slack

ANSWERED = {"slash_commands", "interactive"}


def envelope(slack: Slack, kind: str, payload: Json, retry: int = 0) -> Json:
    """`kind` is slash_commands, interactive or events_api; only events are sent again by Slack,
    with `retry` counting from 1, but any envelope may come twice."""
    again = {"retry_attempt": retry, "retry_reason": "timeout" if retry else ""}
    return {
        "envelope_id": f"{slack.serial():08x}-0000-4000-8000-000000000000",
        "type": kind,
        "payload": payload,
        "accepts_response_payload": kind in ANSWERED,
        **(again if kind == "events_api" else {}),
    }
