"""A day that was picked beside words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.slack.cards.limits import Block
from bot.slack.cards.odd import Odd, blocks_of
from bot.talk.say.cards import two_days
from governance.dates import said


class TwoDays(Exception):
    """Somebody typed one day and picked another: a sentence for each block that is about it."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("two days were given for one question")
        self.errors = errors


def picked_days(
    view: Mapping[str, Any], typed: Mapping[str, str], picked: Mapping[str, str]
) -> dict[str, str]:
    """Of each field, in words: a picked day goes before words that stood there already.

    Raises Odd and TwoDays.
    """
    before = {block.get("block_id"): _filled_in(block) for block in blocks_of(view)}
    days, wrong = {}, {}
    for name, picked_day in picked.items():
        words, day = typed.get(name, "").strip(), _day(picked_day)
        if words in ("", day, before.get(f"f.{name}", "").strip()):
            days[name] = day
        else:
            wrong[f"f.{name}"] = two_days(words, day)
    if wrong:
        raise TwoDays(wrong)
    return days


def _day(text: str) -> str:
    try:
        return said(date.fromisoformat(text))
    except ValueError as wrong:
        raise Odd("day") from wrong


def _filled_in(block: Block) -> str:
    element = block.get("element")
    held = element.get("initial_value") if isinstance(element, Mapping) else None
    return held if isinstance(held, str) else ""
