"""A Notice as activities: one card each, as many as it takes, parted between its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.talk.notice import Form, Notice
from bot.talk.parting import packed
from bot.talk.say.cards import GOES_ON, NO_FORM, part
from bot.teams.cards.buttons import Pen, Sign
from bot.teams.cards.fields import form_of
from bot.teams.cards.limits import CARD, HEADING_AGAIN, TICKET, cut, size
from bot.teams.cards.marks import flat
from bot.teams.cards.parts import (
    ABOVE,
    Part,
    Section,
    buttons_of,
    foot_of,
    head_of,
    joined,
    sections_of,
)
from bot.teams.cards.payload import Payload, card_weight, payload
from bot.teams.cards.texts import Line, heading, read, rich

FOR_HEADINGS = 2200
"""Bytes kept free for headings that are repeated at the top of a further card, and for the line
above one that is sent a second time."""


@dataclass(frozen=True, slots=True)
class _Bit:
    """What is not parted, and the section it stands in."""

    part: Part
    section: Section | None = None
    first: bool = False


def messages(notice: Notice, sign: Sign, base: str = "") -> tuple[Payload, ...]:
    """A form stands whole on one of them. Addresses that begin with `base` can be pressed."""
    pen = Pen(sign, base, beside_form=notice.form is not None)
    bits = [smaller for bit in _bits(notice, pen) for smaller in _smaller(bit)]
    pages = packed(bits, lambda page: _fits(map(_drawn, page)))
    return tuple(_page(notice, page, n, len(pages)) for n, page in enumerate(pages, 1))


def _bits(notice: Notice, pen: Pen) -> Iterator[_Bit]:
    yield _Bit(head_of(notice, pen))
    for section in sections_of(notice, pen):
        for n, row in enumerate(section.rows):
            yield _Bit(row, section, first=n == 0)
    yield _Bit(buttons_of(notice, pen))
    if notice.form is not None:
        yield _Bit(_asked(notice.form, pen.sign))
    yield _Bit(foot_of(notice))


def _asked(form: Form, sign: Sign) -> Part:
    """The form; or a sentence, where no card has room for it."""
    ticket = sign(form.press)
    drawn = form_of(form, ticket)
    if size(ticket) <= TICKET and _fits([drawn]):
        return drawn
    return Part(tuple(rich("x", [Line(NO_FORM)])), (NO_FORM,))


def _smaller(bit: _Bit) -> Iterator[_Bit]:
    """The bit; or its blocks one by one, where it is too much for a card by itself."""
    if _fits([_drawn(bit)]):
        yield bit
        return
    for n, block in enumerate(bit.part.blocks):
        yield _Bit(Part((block,), read(block)), bit.section, first=bit.first and n == 0)


def _drawn(bit: _Bit) -> Part:
    return joined([bit.section.head(), bit.part]) if bit.section and bit.first else bit.part


def _fits(parts: Iterable[Part]) -> bool:
    return card_weight(parts) <= CARD - FOR_HEADINGS


def _page(notice: Notice, page: list[_Bit], which: int, of: int) -> Payload:
    again = "" if which == 1 else part(cut(flat(notice.heading), HEADING_AGAIN), which, of)
    top = Part(tuple(heading("h.c", again, ABOVE)), (again,) if again else ())
    return payload(notice, [top, _goes_on(page[0]), *map(_drawn, page)])


def _goes_on(bit: _Bit) -> Part:
    """The heading again, of a section that began on the card before."""
    section = bit.section
    if section is None or bit.first or not section.heading:
        return Part()
    return section.head(GOES_ON.format(label=cut(flat(section.heading), HEADING_AGAIN)))
