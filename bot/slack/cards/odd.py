"""Whether what Slack hands back has the shape of what Clerk sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.slack.cards.limits import Block

NAME = re.compile(r"(f|d)\.([^.]+)(?:\.(\d{1,3})([sn]?))?")
"""The id of a block that asks: of the words or of a day, field, number and joint of the part."""


class Odd(ValueError):
    """The view is not one of Clerk's, or not as Slack sends one."""


def text(value: object) -> str:
    """Raises Odd."""
    if not isinstance(value, str):
        raise Odd("text")
    return value


def blocks_of(view: Mapping[str, Any]) -> list[Block]:
    """Raises Odd."""
    blocks = view.get("blocks")
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise Odd("blocks")
    return blocks


def named(block_id: object) -> re.Match[str] | None:
    return NAME.fullmatch(block_id) if isinstance(block_id, str) else None
