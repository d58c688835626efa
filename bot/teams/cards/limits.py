"""What Teams takes at most, and what a phone shows, in bytes of JSON (UTF-8, without blanks)."""

from __future__ import annotations

import json
from typing import Any

from bot.talk.parting import Parting

Json = dict[str, Any]

CARD = 25_000
"""Of a whole card. Teams refuses messages from somewhere between 28 and 100 kB on, counted with
what it adds: its documentation has named several limits."""
TEXT = 5000
"""Of one block's text. It is in the card a second time, for clients too old to draw one, where a
mark that Markdown reads takes three bytes."""
HEADING, HEADING_AGAIN, SUMMARY = 300, 130, 300
BUTTON, TOOLTIP, TICKET = 150, 150, 5000
ACTIONS, ACTIONS_BYTES = 6, 12_000
"""Of one row of buttons: older clients leave out what is beyond six, whatever it is marked as."""
OPEN_CHOICES = 10
CHOICE = 75
"""What is longer cannot be read whole in a menu that is closed."""


def size(text: str) -> int:
    return _bytes(text) - 2


def weight(thing: Json | list[Json]) -> int:
    return _bytes(thing)


def _bytes(thing: object) -> int:
    return len(json.dumps(thing, ensure_ascii=False, separators=(",", ":")).encode())


PARTING = Parting(size)
cut = PARTING.cut


def pieces(text: str) -> list[str]:
    return PARTING.pieces(text, TEXT)
