"""What Slack takes at most, and how long it may think a text is.

Where Slack does not say how it counts, the count that comes out longest is taken.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from bot.talk.parting import Parting

Block = dict[str, Any]

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


def size(text: str) -> int:
    """The most that Slack may count: UTF-16 units, and &, < and > as the entities it makes."""
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def weight(blocks: Iterable[Block]) -> int:
    return size(json.dumps(list(blocks), ensure_ascii=False, separators=(",", ":")))


PARTING = Parting(size)
cut, parted = PARTING.cut, PARTING.parted


def pieces(text: str, most: int = TEXT) -> list[str]:
    """As long as one text element holds, or as `most` says."""
    return PARTING.pieces(text, most)
