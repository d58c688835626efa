"""What somebody filled in, read from what a card sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.teams.cards.days import days_of
from bot.teams.cards.fields import GIVEN
from bot.teams.cards.odd import NAME, Odd, text, texts


def is_form(data: Mapping[str, Any]) -> bool:
    """A form says what it asked; a button asks nothing."""
    return "asked" in data


def values(data: Mapping[str, Any]) -> dict[str, str]:
    """What each field holds; a choice that was not made is left out. Raises Odd and TwoDays."""
    before = texts(data.get("asked"))
    given: dict[str, dict[str, str]] = {"f": dict.fromkeys(before, ""), "c": {}, "d": {}}
    for name, held in data.items():
        match = NAME.fullmatch(name)
        if match and held is not None and (text(held) or match[1] == "f"):
            given[match[1]][match[2]] = held
    chosen = {name: _chosen(value) for name, value in given["c"].items()}
    return given["f"] | chosen | days_of(before, given["f"], given["d"])


def _chosen(value: str) -> str:
    if not value.startswith(GIVEN):
        raise Odd("choice")
    return value.removeprefix(GIVEN)
