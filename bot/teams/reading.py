"""From the bytes that arrive to one of the shapes Clerk reads."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, get_args

import msgspec

from bot.teams.cards.days import TwoDays
from bot.teams.cards.odd import ticket_of
from bot.teams.cards.values import is_form, values
from bot.teams.shapes import (
    Dialog,
    Handled,
    Installation,
    Invoke,
    Known,
    Message,
    Other,
    Passed,
    Sent,
)
from bot.teams.typed import mentions

JSON = "application/json"
OTHERS = get_args(Passed)
DIALOGS = ("composeExtension/fetchTask", "composeExtension/submitAction")
READ = "clerk"
"""What an activity for the SDK carries beside Teams' own: all of it, as Clerk read it."""
UPGRADES = {"add-upgrade": "upgrade", "remove-upgrade": "upgrade"}
"""The SDK's name for what Teams names otherwise."""


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
    return _convert(payload, _shape(payload) if isinstance(payload, dict) else Known)


def _shape(payload: dict[str, Any]) -> Any:
    """Where one kind comes in several shapes, its name tells which."""
    if payload.get("type") in OTHERS:
        return Other
    return Dialog if payload.get("name") in DIALOGS else Known


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
    if isinstance(sent, Dialog):
        return sent.value.data
    return sent.value if isinstance(sent, Message) else None


def _look_through(data: dict[str, Any]) -> None:
    """It must be one of Clerk's cards. Raises ValueError."""
    ticket_of(data)
    if is_form(data):
        with suppress(TwoDays):
            values(data)


def for_sdk(sent: Handled) -> dict[str, Any]:
    """As Microsoft's SDK takes it, which demands more than Clerk reads and refuses some of it."""
    told = {name: part for name, part in msgspec.to_builtins(sent).items() if part is not None}
    return told | {"id": sent.id or ""} | _otherwise(sent) | {READ: sent}


def _otherwise(sent: Handled) -> dict[str, Any]:
    if isinstance(sent, Message):
        return {"entities": msgspec.to_builtins(list(mentions(sent.entities or ())))}
    if isinstance(sent, Installation):
        return {"action": UPGRADES.get(sent.action, sent.action)}
    if isinstance(sent, Dialog):
        # "message" is the only menu that Clerk's manifest names
        shown = {"commandId": sent.value.command_id, "commandContext": "message"}
        return {"value": shown | {"data": sent.value.data}}
    return {}
