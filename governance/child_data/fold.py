"""A text as it reads, whatever characters it is written in, and where each stood."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_UNSEEN = "CM"  # control and format characters, and marks that only adorn the one before


@dataclass(frozen=True, slots=True)
class Folded:
    """`places` holds, for each character of `text`, the place it has in the original."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the folded text, which is not empty, stands in the original."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Digits of every script as 0-9, every blank as one, every dash as -, nothing invisible."""
    if text.isascii() and text.isprintable():
        return Folded(text, range(len(text)))
    plain = [(mark, place) for place, typed in enumerate(text) for mark in _plain(typed)]
    return Folded("".join(mark for mark, _ in plain), [place for _, place in plain])


@lru_cache(maxsize=4096)
def _plain(typed: str) -> str:
    if typed in LINE_ENDS:
        return "\n"
    if typed.isspace():
        return " "
    marks = unicodedata.normalize("NFKC", typed)
    return "".join(_mark(mark) for mark in marks if unicodedata.category(mark)[0] not in _UNSEEN)


def _mark(mark: str) -> str:
    if unicodedata.category(mark) == "Pd" or mark == "\N{MINUS SIGN}":
        return "-"
    digit = unicodedata.digit(mark, None)
    return mark if digit is None else str(digit)
