"""A day that was picked beside words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.slack.cards.limits import Block
from bot.slack.cards.odd import Odd, blocks_of
from bot.talk.picked import picked_days


class TwoDays(Exception):
    """Somebody typed one day and picked another: a sentence for each block that is about it."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("two days were given for one question")
        self.errors = errors


def days_of(
    view: Mapping[str, Any], typed: Mapping[str, str], picked: Mapping[str, str]
) -> dict[str, str]:
    """Of each field, in words: a picked day goes before words that stood there already.

    Raises Odd and TwoDays.
    """
    before = {block.get("block_id"): _filled_in(block) for block in blocks_of(view)}
    held = {name: before.get(f"f.{name}", "") for name in picked}
    try:
        days, wrong = picked_days(held, typed, picked)
    except ValueError as odd:
        raise Odd("day") from odd
    if wrong:
        raise TwoDays({f"f.{name}": sentence for name, sentence in wrong.items()})
    return days


def _filled_in(block: Block) -> str:
    element = block.get("element")
    held = element.get("initial_value") if isinstance(element, Mapping) else None
    return held if isinstance(held, str) else ""
