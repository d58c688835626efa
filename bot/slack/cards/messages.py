"""A Notice as messages: one, or as many as it takes, parted between its rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.slack.cards.buttons import Pen, Sign
from bot.slack.cards.limits import (
    HEADER,
    MESSAGE_BLOCKS,
    MESSAGE_CHARACTERS,
    Block,
    cut,
    weight,
)
from bot.slack.cards.parts import Part, Section, buttons_of, foot_of, head_of, sections_of
from bot.slack.cards.plain import shown
from bot.slack.cards.texts import heading, read
from bot.talk.notice import Notice
from bot.talk.parting import packed
from bot.talk.say.cards import GOES_ON, part

FOR_HEADINGS = 1000
"""Characters kept free for headings that are repeated at the top of a further message."""


@dataclass(frozen=True, slots=True)
class Payload:
    """One message. `text` is for chat.postMessage's text, with mrkdwn and link_names off."""

    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Bit:
    """What is not parted, and the section it stands in."""

    part: Part
    section: Section | None = None
    first: bool = False


def messages(notice: Notice, sign: Sign, base: str = "") -> tuple[Payload, ...]:
    """A form has no place in a message: open a modal for it.

    Addresses that begin with `base` can be pressed.
    """
    bits = [smaller for bit in _bits(notice, Pen(sign, base)) for smaller in _smaller(bit)]
    pages = packed(bits, lambda page: _fits([block for bit in page for block in _drawn(bit)]))
    return tuple(_payload(notice, page, n, len(pages)) for n, page in enumerate(pages, 1))


def _bits(notice: Notice, pen: Pen) -> Iterator[_Bit]:
    yield _Bit(head_of(notice, pen))
    for section in sections_of(notice, pen):
        for n, row in enumerate(section.rows):
            yield _Bit(row, section, first=n == 0)
    yield _Bit(buttons_of(notice, pen))
    yield _Bit(foot_of(notice))


def _smaller(bit: _Bit) -> Iterator[_Bit]:
    """The bit; or its blocks one by one, where it is too much for a message by itself."""
    if _fits(_drawn(bit)):
        yield bit
        return
    for n, block in enumerate(bit.part.blocks):
        yield _Bit(Part((block,), read(block)), bit.section, first=bit.first and n == 0)


def _drawn(bit: _Bit) -> tuple[Block, ...]:
    head = bit.section.head() if bit.section and bit.first else ()
    return (*head, *bit.part.blocks)


def _fits(blocks: list[Block] | tuple[Block, ...]) -> bool:
    return len(blocks) <= MESSAGE_BLOCKS - 2 and weight(blocks) <= MESSAGE_CHARACTERS - FOR_HEADINGS


def _payload(notice: Notice, page: list[_Bit], which: int, of: int) -> Payload:
    again = "" if which == 1 else part(cut(notice.heading, HEADER - 20), which, of)
    blocks = [*heading("h.c", again), *_goes_on(page[0])]
    lines = [again] if again else []
    for bit in page:
        blocks += _drawn(bit)
        lines += [bit.section.heading] if bit.section and bit.first and bit.section.heading else []
        lines += bit.part.lines
    return Payload(shown(notice, lines), tuple(blocks))


def _goes_on(bit: _Bit) -> tuple[Block, ...]:
    """The heading again, of a section that began in the message before."""
    section = bit.section
    if section is None or bit.first or not section.heading:
        return ()
    return section.head(GOES_ON.format(label=cut(section.heading, HEADER - 20)))
