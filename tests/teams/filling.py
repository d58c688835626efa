"""What people press and fill in on a card, as the data that Teams makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]
Filled = Mapping[str, str]


class NotSent(Exception):
    """Teams shows these sentences beneath inputs that are to be filled in, and sends nothing."""


def pressed(card: Json, label: str, filled: Filled | None = None) -> dict[str, Any]:
    """The first that is called so. `filled` says by an input's id what was typed, picked (a date)
    or chosen (a value or a label); whatever it does not name stays as it came."""
    action = next(one for one in actions(card) if one["title"] == label)
    if action.get("associatedInputs") == "none":
        return dict(action["data"])
    return {**action["data"], **_held(card, filled or {})}


def actions(card: Json) -> Iterator[Json]:
    for block in card["body"]:
        yield from block["actions"] if block["type"] == "ActionSet" else ()


def inputs(card: Json) -> dict[str, Json]:
    found = [block for block in card["body"] if block["type"].startswith("Input.")]
    return {block["id"]: block for block in found}


def _held(card: Json, filled: Filled) -> dict[str, str]:
    asked = inputs(card)
    if unknown := set(filled) - set(asked):
        raise KeyError(f"no such inputs: {sorted(unknown)}")
    held = {
        name: _value(one, filled[name]) if name in filled else str(one.get("value", ""))
        for name, one in asked.items()
    }
    missing = [asked[name] for name, one in held.items() if not one]
    if wrong := [one["errorMessage"] for one in missing if one.get("isRequired")]:
        raise NotSent(*wrong)
    return held


def _value(asks: Json, given: str) -> str:
    if len(given) > asks.get("maxLength", len(given)):
        raise ValueError("Teams lets nobody type as much as that")
    if asks["type"] != "Input.ChoiceSet" or not given:
        return given
    known = [one["value"] for one in asks["choices"] if given in (one["value"], one["title"])]
    return str(known[0])
