"""What a message may hold, and how Slack shows one to an application."""

from __future__ import annotations

import json

from tests.slack.checks import wrong_in_message
from tests.slack.recording.records import Json, Post, Refused
from tests.slack.recording.state import Slack

MOST_TEXT = 40_000
TOO_LARGE = ("msg_blocks_too_long", "view_too_large")
"""Findings that are error codes of their own."""
MOST_METADATA = 8_000


def text_and_blocks(args: Json) -> tuple[str, list[Json]]:
    """Refuses what Slack would, and also blocks without a text: Slack would show those, and
    notify people with nothing."""
    text = args.get("text") or ""
    blocks = args.get("blocks") or []
    if not isinstance(text, str) or not isinstance(blocks, list):
        raise Refused("invalid_arguments")
    if not text.strip():
        raise Refused("no_text")
    if len(text) > MOST_TEXT:
        raise Refused("msg_too_long")
    if not all(isinstance(block, dict) for block in blocks):
        raise Refused("invalid_blocks_format")
    wrong(wrong_in_message(text, blocks), "invalid_blocks")
    return text, blocks


def wrong(found: list[str], code: str) -> None:
    for problem in TOO_LARGE:
        if problem in found:
            raise Refused(problem)
    if found:
        told = {"messages": [f"[ERROR] {problem}" for problem in found]}
        raise Refused(code, errors=found, response_metadata=told)


def metadata(args: Json) -> Json:
    given = args.get("metadata") or {}
    if not given:
        return {}
    kind, payload = (
        (given.get("event_type"), given.get("event_payload"))
        if isinstance(given, dict)
        else (None, None)
    )
    if not isinstance(kind, str) or not isinstance(payload, dict):
        raise Refused("invalid_metadata_format")
    if len(json.dumps(given)) > MOST_METADATA:
        raise Refused("metadata_too_large")
    return {"event_type": kind, "event_payload": payload}


def shown(slack: Slack, post: Post, *, metadata: bool = False) -> Json:
    ours = post.user == slack.bot_user
    author = {"bot_id": slack.bot_id, "app_id": slack.app_id} if ours else {}
    edited = {"edited": {"user": post.user, "ts": post.edited}} if post.edited else {}
    kept = {"metadata": post.metadata} if metadata and post.metadata else {}
    return {
        "type": "message", "user": post.user, "ts": post.ts, "text": post.text,
        "team": slack.team, **author, **edited, **kept,
        **({"blocks": post.blocks} if post.blocks else {}),
    }  # fmt: skip
