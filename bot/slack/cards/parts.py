"""A Notice taken apart by meaning: what stands above, its rows, what stands below."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from bot.slack.cards.buttons import Pen
from bot.slack.cards.limits import Block
from bot.slack.cards.texts import Line, fact, heading, rich, small, title
from bot.talk.notice import Fact, Item, Notice


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together: its blocks, and the same as lines of plain text."""

    blocks: tuple[Block, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; `name` begins the id of its block."""

    name: str
    heading: str
    rows: tuple[Part, ...]

    def head(self, again: str = "") -> tuple[Block, ...]:
        """`again`: the heading as it is repeated where its rows go on elsewhere."""
        name = f"{self.name}.c" if again else self.name
        return tuple(heading(name, again or self.heading))


def head_of(notice: Notice, pen: Pen) -> Part:
    words = _words(notice)
    blocks = (*heading("h", notice.heading), *rich("w", words, pen.base))
    return Part(blocks, (*_plain([Line(notice.heading), *words]),))


def sections_of(notice: Notice, pen: Pen) -> tuple[Section, ...]:
    numbered = enumerate(notice.items, 1)
    return tuple(
        Section(f"s{n}", name, tuple(_row(f"r{number}", item, pen) for number, item in items))
        for n, (name, items) in enumerate(groupby(numbered, key=lambda pair: pair[1].section), 1)
    )


def buttons_of(notice: Notice, pen: Pen) -> Part:
    return Part(tuple(pen.all("n", notice.buttons)))


def foot_of(notice: Notice) -> Part:
    return Part(tuple(small("foot", notice.footer)), _plain([Line(notice.footer)]))


def _words(notice: Notice) -> list[Line]:
    """Of a picture, what it shows in words; of a paper, how to come by it."""
    seen, paper = notice.picture, notice.paper
    told = (
        *notice.facts,
        *((Fact(seen.label, seen.alt),) if seen else ()),
        *((Fact(paper.label, paper.otherwise),) if paper else ()),
    )
    return [*(Line(text) for text in notice.text), *(fact(one) for one in told)]


def _row(name: str, item: Item, pen: Pen) -> Part:
    below = [*(fact(one) for one in item.facts), Line(item.text)]
    blocks = (
        *rich(name, [title(item.title), *below], pen.base),
        *pen.beside_row(name, item.buttons),
    )
    return Part(blocks, (f"• {title(item.title).plain}", *_plain(below)))


def _plain(lines: list[Line]) -> tuple[str, ...]:
    return tuple(line.plain for line in lines if line.plain)
