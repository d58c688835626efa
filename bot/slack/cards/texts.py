"""Text as Slack shows it and never reads it: no mentions, no markup, no links but Clerk's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.slack.cards.limits import HEADER, LABEL, TEXT, Block, cut, pieces, size
from bot.talk.notice import Fact
from bot.talk.parting import packed


@dataclass(frozen=True, slots=True)
class Line:
    """`label` stands before the text, in bold."""

    text: str
    label: str = ""

    @property
    def plain(self) -> str:
        return " ".join((self.label + self.text).split())


def title(text: str) -> Line:
    return Line("", text)


def fact(one: Fact) -> Line:
    return Line(one.value, f"{one.label}: ")


def plain_text(text: str, most: int) -> Block:
    return {"type": "plain_text", "text": cut(text, most), "emoji": False}


def heading(name: str, text: str) -> list[Block]:
    flat = " ".join(text.split())
    if size(flat) > HEADER:
        return rich(name, [title(flat)])
    return [{"type": "header", "block_id": name, "text": plain_text(flat, HEADER)}] if flat else []


def small(name: str, text: str) -> list[Block]:
    """For what stands at the end."""
    if size(text) > LABEL:
        return rich(name, [Line(text)])
    words = {"type": "plain_text", "text": text, "emoji": False}
    return [{"type": "context", "block_id": name, "elements": [words]}] if text.strip() else []


def rich(name: str, lines: Iterable[Line], base: str = "") -> list[Block]:
    """Blocks called NAME, NAME.2 …; one called NAME.3.c begins within a line of the one before.

    What begins with `base` is an address of Clerk's own, and can be pressed.
    """
    strips = [strip for line in lines for strip in _strips(line)]
    groups = packed(strips, lambda group: not group[-1].goes_on and _total(group) <= TEXT)
    return [
        {
            "type": "rich_text",
            "block_id": name + (f".{n}" if n > 1 else "") + (".c" if group[0].goes_on else ""),
            "elements": [_section(strip, base) for strip in group],
        }
        for n, group in enumerate(groups, 1)
    ]


def read(block: Block) -> tuple[str, ...]:
    """The lines of a block that `heading` or `rich` made; none of any other."""
    if block["type"] == "header":
        return (block["text"]["text"],)
    sections = block["elements"] if block["type"] == "rich_text" else ()
    lines = ("".join(one.get("text") or one["url"] for one in s["elements"]) for s in sections)
    return tuple(" ".join(line.split()) for line in lines)


@dataclass(frozen=True, slots=True)
class _Strip:
    """A line, or a piece of one that is too long for a block."""

    parts: tuple[tuple[str, bool], ...]
    goes_on: bool = False


def _strips(line: Line) -> Iterator[_Strip]:
    parts = tuple(
        (piece, bold)
        for text, bold in ((line.label, True), (line.text, False))
        for piece in pieces(text)
    )
    if sum(size(text) for text, _ in parts) <= TEXT:
        yield from [_Strip(parts)] if parts else []
        return
    for n, part in enumerate(parts):
        yield _Strip((part,), goes_on=n > 0)


def _total(group: list[_Strip]) -> int:
    return sum(size(text) for strip in group for text, _ in strip.parts)


def _section(strip: _Strip, base: str) -> Block:
    elements = [one for text, bold in strip.parts for one in _elements(text, bold, base)]
    return {"type": "rich_text_section", "elements": elements}


def _elements(text: str, bold: bool, base: str) -> Iterator[Block]:
    style = {"style": {"bold": True}} if bold else {}
    for n, words in enumerate(re.split(rf"({re.escape(base)}/\S+)", text) if base else [text]):
        if n % 2:
            yield {"type": "link", "url": words}
        elif words:
            yield {"type": "text", "text": words, **style}
