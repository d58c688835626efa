"""From the bytes that arrive to one of the shapes Clerk reads."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, get_args

import msgspec

from bot.teams.cards.days import TwoDays
from bot.teams.cards.odd import ticket_of
from bot.teams.cards.values import is_form, values
from bot.teams.shapes import Invoke, Known, Message, Other, Passed, Sent

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
        if (data := card_data(sent)) is not None:
            _look_through(data)
    except (ValueError, RecursionError) as wrong:
        raise Odd("an activity as Teams describes it") from wrong
    return sent


def card_data(sent: Sent) -> dict[str, Any] | None:
    """What a card sent, where it was one."""
    if isinstance(sent, Invoke):
        return sent.value.action.data
    return sent.value if isinstance(sent, Message) else None


def _look_through(data: dict[str, Any]) -> None:
    """It must be one of Clerk's cards. Raises ValueError."""
    ticket_of(data)
    if is_form(data):
        with suppress(TwoDays):
            values(data)
