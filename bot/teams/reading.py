"""From the bytes that arrive to one of the shapes Clerk reads."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from bot.teams.shapes import Known, Other, Passed, Sent

JSON = "application/json"
OTHERS = frozenset(get_args(Passed))


class Odd(Exception):
    """It is not in a shape that Teams sends; the text says what it should have been."""


def read(content_type: str, body: bytes) -> Sent:
    """Raises Odd."""
    if content_type.partition(";")[0].strip().casefold() != JSON:
        raise Odd("JSON")
    try:
        payload = msgspec.json.decode(body)
    except (ValueError, RecursionError) as wrong:
        raise Odd("JSON") from wrong
    kind = payload.get("type") if isinstance(payload, dict) else None
    other = isinstance(kind, str) and kind in OTHERS
    return _convert(payload, Other if other else Known)


def _convert(payload: object, shape: Any) -> Sent:
    try:
        sent: Sent = msgspec.convert(payload, shape)
    except (ValueError, RecursionError) as wrong:
        raise Odd("an activity as Teams describes it") from wrong
    return sent
