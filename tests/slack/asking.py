"""Calls to the recording Slack through Slack's own client, as an application makes them."""

from __future__ import annotations

import asyncio
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.recording.records import Json
from tests.slack.recording.server import Recording


def ask(recording: Recording, method: str, *, token: str = "", **args: Any) -> Json:
    """The answer, whether it is yes or no; a 429 has its Retry-After under "wait"."""
    known = token or recording.slack.bot_token
    client = AsyncWebClient(known, recording.api, timeout=5, retry_handlers=[])
    try:
        answer = asyncio.run(client.api_call(method, json=args))
    except SlackApiError as refused:
        answer = refused.response
    data: Json = dict(answer.data) if isinstance(answer.data, dict) else {}
    wait = answer.headers.get("retry-after")
    return data | ({"wait": int(wait)} if wait else {})


def error(recording: Recording, method: str, **args: Any) -> str:
    """The error code, or "" where all went well."""
    return str(ask(recording, method, **args).get("error", ""))


def heading(text: str, block_id: str) -> Json:
    words = {"type": "plain_text", "text": text, "emoji": False}
    return {"type": "header", "block_id": block_id, "text": words}
