"""From what arrives, by HTTP or over the socket, to one of the shapes Clerk reads."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from bot.slack.cards.days import TwoDays
from bot.slack.cards.kept import kept
from bot.slack.cards.values import values
from bot.slack.scopes import EVENTS
from bot.slack.shapes import (
    EventCallback,
    Interactive,
    OtherCallback,
    Sent,
    SlashCommand,
    UrlVerification,
    ViewSubmission,
)

FORM, JSON = "application/x-www-form-urlencoded", "application/json"
MOST_FIELDS = 60


class Odd(Exception):
    """It is not in a shape that Slack sends; the text says what it should have been."""


def read_http(content_type: str, body: bytes) -> Sent:
    """Raises Odd."""
    kind = content_type.partition(";")[0].strip().casefold()
    if kind == JSON:
        return _callback(_json(body))
    if kind != FORM:
        raise Odd("a form or JSON")
    fields = _form(body)
    if "payload" in fields:
        return _convert(_json(fields["payload"].encode()), Interactive)
    return _convert(fields, SlashCommand)


def read_envelope(kind: str, payload: object) -> Sent:
    """What came over the socket. Raises Odd."""
    if kind == "slash_commands":
        return _convert(payload, SlashCommand)
    if kind == "interactive":
        return _convert(payload, Interactive)
    if kind == "events_api":
        return _callback(payload)
    raise Odd("a kind of envelope that Clerk knows")


def for_bolt(sent: Sent) -> dict[str, Any]:
    """The body as Bolt wants it, holding only what was looked at."""
    body: dict[str, Any] = msgspec.to_builtins(sent)
    return body


def _callback(payload: object) -> Sent:
    """An event Clerk knows must have its shape; of any other the name is enough."""
    if isinstance(payload, dict) and payload.get("type") == "url_verification":
        return _convert(payload, UrlVerification)
    other = _convert(payload, OtherCallback)
    known = isinstance(other, OtherCallback) and other.event.type in KNOWN
    return _convert(payload, EventCallback) if known else other


def _form(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            body.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as wrong:
        raise Odd("a form") from wrong
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise Odd("a form with each field once")
    return fields


def _json(body: bytes) -> object:
    try:
        return msgspec.json.decode(body)
    except (ValueError, RecursionError) as wrong:
        raise Odd("JSON") from wrong


def _convert(payload: object, shape: Any) -> Sent:
    try:
        sent: Sent = msgspec.convert(payload, shape)
        if isinstance(sent, ViewSubmission):
            _look_through(msgspec.to_builtins(sent.view))
    except (ValueError, RecursionError) as wrong:
        raise Odd("a payload as Slack describes it") from wrong
    return sent


def _look_through(view: dict[str, Any]) -> None:
    """A form that is sent must be one of Clerk's. Raises ValueError."""
    kept(view)
    with suppress(TwoDays):
        values(view)


KNOWN = frozenset(event.name.partition(".")[0] for event in EVENTS)
"""Those of the manifest."""
