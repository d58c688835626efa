"""Whether what Teams hands back has the shape of what Clerk sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

NAME = re.compile(r"([fcd])\.([^.]+)")
"""The id of an input: of words, a choice or a day, and the field it asks for."""


class Odd(ValueError):
    """What was sent is not what a card of Clerk's sends."""


def text(value: object) -> str:
    """Raises Odd."""
    if not isinstance(value, str):
        raise Odd("text")
    return value


def texts(value: object) -> dict[str, str]:
    """Raises Odd."""
    if not isinstance(value, Mapping):
        raise Odd("texts")
    return {text(name): text(held) for name, held in value.items()}


def ticket_of(data: Mapping[str, Any]) -> str:
    """Of a button or of a form. Raises Odd."""
    return text(data.get("ticket"))
