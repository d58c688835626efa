"""What Slack takes at most, and how long it may think a text is.

Where Slack does not say how it counts, the count that comes out longest is taken.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Any, TypeVar

Block = dict[str, Any]
T = TypeVar("T")

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
MESSAGE_CHARACTERS = 12_000
"""Of a message's blocks as JSON. Slack documents none, and refuses some from about 13,200 on."""
VIEW_CHARACTERS = 80_000
"""Of a view's blocks as JSON: at most three bytes each, and Slack takes 250 kB."""
TEXT = 3000  # of a text element, of what is typed into an input, of private metadata
LABEL, HEADER = 2000, 150
BUTTON, VALUE, ELEMENTS, ELEMENTS_CHARACTERS = 75, 2000, 25, 8000
IDENTITY = 255
OPTION, MENU_OPTIONS, RADIOS, CHOICES = 75, 5, 10, 100
TITLE = 24

JOINTS = ("\n", ". ", " ")
"""Where a text that is too long is taken apart, the best place first."""


def size(text: str) -> int:
    """The most that Slack may count: UTF-16 units, and &, < and > as the entities it makes."""
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def weight(blocks: Iterable[Block]) -> int:
    return size(json.dumps(list(blocks), ensure_ascii=False, separators=(",", ":")))


def cut(text: str, most: int) -> str:
    """On one line: the text, or its first words and an ellipsis."""
    flat = " ".join(text.split())
    if size(flat) <= most:
        return flat
    head = flat[: _fitting(flat, most - 1)]
    return (head.rpartition(" ")[0] or head) + "…"


def parted(text: str, most: int) -> tuple[str, str]:
    """As much of the text as fits, up to a good place, and the rest."""
    at = _joint(text, _fitting(text, most)) if size(text) > most else len(text)
    return text[:at], text[at:]


def pieces(text: str, most: int = TEXT) -> list[str]:
    """The text in pieces that fit, none of them blank; together they are the text."""
    found, rest = [], text
    while rest:
        head, rest = parted(rest, most)
        found.append(head)
    return [piece for piece in found if piece.strip()]


def packed(things: Iterable[T], fits: Callable[[list[T]], bool]) -> list[list[T]]:
    """In their order, as many together as fit; what is too much by itself stands alone."""
    groups: list[list[T]] = []
    for thing in things:
        if groups and fits([*groups[-1], thing]):
            groups[-1].append(thing)
        else:
            groups.append([thing])
    return groups


def _joint(text: str, end: int) -> int:
    """The best place at or before `end`, in its second half if there is one there."""
    for joint in JOINTS:
        at = text.rfind(joint, end // 2, end)
        if at >= 0:
            return at + len(joint)
    return end


def _fitting(text: str, most: int) -> int:
    """How many characters of the text fit."""
    return sum(total <= most for total in accumulate(map(size, text[:most])))
