"""Taking apart, or cutting, what is too long for a place: each platform counts in its own way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")

JOINTS = ("\n", ". ", " ")
"""Where a text that is too long is taken apart, the best place first."""


@dataclass(frozen=True, slots=True)
class Parting:
    """`size` says how long a platform takes a text to be: at least as long as its characters are
    many, and as long as its parts together."""

    size: Callable[[str], int]

    def cut(self, text: str, most: int) -> str:
        """On one line: the text, or its first words and an ellipsis."""
        flat = " ".join(text.split())
        if self.size(flat) <= most:
            return flat
        head = flat[: self._fitting(flat, most - self.size("…"))]
        return (head.rpartition(" ")[0] or head) + "…"

    def parted(self, text: str, most: int) -> tuple[str, str]:
        """As much of the text as fits, up to a good place, and the rest."""
        long = self.size(text) > most
        at = _joint(text, self._fitting(text, most)) if long else len(text)
        return text[:at], text[at:]

    def pieces(self, text: str, most: int) -> list[str]:
        """The text in pieces that fit, none of them blank; together they are the text."""
        found, rest = [], text
        while rest:
            head, rest = self.parted(rest, most)
            found.append(head)
        return [piece for piece in found if piece.strip()]

    def _fitting(self, text: str, most: int) -> int:
        """How many characters of the text fit."""
        return sum(total <= most for total in accumulate(map(self.size, text[:most])))


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
