"""Text as Teams shows it and never reads it: no markup, no dates, no links but Clerk's own.

A TextBlock reads Markdown, and phones show the backslash that would escape it. So what people typed
stands in RichTextBlocks, which read none; only a heading that Markdown would leave as it is stands
in a TextBlock, for screen readers to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.talk.notice import Fact
from bot.talk.text import clean
from bot.teams.cards.limits import HEADING, TEXT, Json, pieces, size
from bot.teams.cards.marks import UNREAD, flat

BOLD = {"weight": "Bolder"}
SMALL = {"size": "Small"}
WRONG = {"color": "Attention"}
NO_LOOK: Mapping[str, str] = {}
DATED = re.compile(r"(?<=\{)(?=\{)")
"""Within what would be the beginning of {{DATE(…)}}, which is shown as another day's name."""


@dataclass(frozen=True, slots=True)
class Line:
    """`label` stands before the text, in bold."""

    text: str
    label: str = ""

    @property
    def plain(self) -> str:
        return flat(self.label + self.text)


def title(text: str) -> Line:
    return Line("", text)


def fact(one: Fact) -> Line:
    return Line(one.value, f"{flat(one.label)}: ")


def heading(name: str, text: str, look: Mapping[str, str], **block: Any) -> list[Json]:
    """`look` is of its words, `block` of the first of its blocks."""
    words = flat(text)
    if size(words) > HEADING or not UNREAD.fullmatch(words):
        drawn = rich(name, [title(words)], look=look)
        return [*(one | block for one in drawn[:1]), *drawn[1:]]
    shown = {"type": "TextBlock", "id": name, "text": words, "wrap": True, "style": "heading"}
    return [{**shown, **BOLD, **look, **block}]


def rich(
    name: str, lines: Iterable[Line], base: str = "", look: Mapping[str, str] = NO_LOOK
) -> list[Json]:
    """Blocks called NAME, NAME.2 …; one called NAME.3.c goes on within a line of the one before.

    What begins with `base` is an address of Clerk's own, and can be pressed.
    """
    strips = [strip for line in lines for strip in _strips(line)]
    return [
        {
            "type": "RichTextBlock",
            "id": name + (f".{n}" if n > 1 else "") + (".c" if strip.goes_on else ""),
            **({"spacing": "None" if strip.goes_on else "Small"} if n > 1 else {}),
            "inlines": [run for part in strip.parts for run in _runs(*part, base, look)],
        }
        for n, strip in enumerate(strips, 1)
    ]


def read(block: Json) -> tuple[str, ...]:
    """The line of a block that `heading` or `rich` made; none of any other."""
    if block["type"] == "TextBlock":
        return (block["text"],)
    inlines = block["inlines"] if block["type"] == "RichTextBlock" else ()
    line = flat("".join(run["text"] for run in inlines))
    return (line,) if line else ()


@dataclass(frozen=True, slots=True)
class _Strip:
    """A line, or a piece of one that is too long for a block."""

    parts: tuple[tuple[str, bool], ...]
    goes_on: bool = False


def _strips(line: Line) -> Iterator[_Strip]:
    parts = tuple(
        (piece, bold)
        for text, bold in ((_label(line.label), True), (clean(line.text), False))
        for piece in pieces(text)
    )
    if sum(size(text) for text, _ in parts) <= TEXT:
        yield from [_Strip(parts)] if parts else []
        return
    for n, part in enumerate(parts):
        yield _Strip((part,), goes_on=n > 0)


def _label(text: str) -> str:
    """The blank at its end parts it from what follows."""
    return clean(text) + (" " if text.endswith(" ") and text.strip() else "")


def _runs(text: str, bold: bool, base: str, look: Mapping[str, str]) -> Iterator[Json]:
    style = {**(BOLD if bold else {}), **look}
    for n, words in enumerate(re.split(rf"({re.escape(base)}/\S+)", text) if base else [text]):
        link = {"selectAction": {"type": "Action.OpenUrl", "url": words}} if n % 2 else {}
        for part in DATED.split(words) if words else ():
            yield {"type": "TextRun", "text": part, **style, **link}
