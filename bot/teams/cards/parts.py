"""A Notice taken apart by meaning: what stands above, its rows, what stands below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from bot.talk.notice import Fact, Item, Notice
from bot.teams.cards.buttons import Pen
from bot.teams.cards.limits import Json
from bot.teams.cards.texts import SMALL, Line, fact, heading, rich, title

ABOVE = {"size": "Large"}
OF_SECTION = {"size": "Medium"}
OF_ROW = {"separator": True, "spacing": "Medium"}


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together: its blocks, and the same as lines of plain text."""

    blocks: tuple[Json, ...] = ()
    lines: tuple[str, ...] = ()


def joined(parts: Iterable[Part]) -> Part:
    kept = [*parts]
    blocks = (block for one in kept for block in one.blocks)
    return Part(tuple(blocks), tuple(line for one in kept for line in one.lines))


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; `name` begins the id of its block."""

    name: str
    heading: str
    rows: tuple[Part, ...]

    def head(self, again: str = "") -> Part:
        """`again`: the heading as it is repeated where its rows go on elsewhere."""
        name = f"{self.name}.c" if again else self.name
        blocks = heading(name, again or self.heading, OF_SECTION, spacing="Large")
        return Part(tuple(blocks), () if again else _plain([Line(self.heading)]))


def head_of(notice: Notice, pen: Pen) -> Part:
    words = _words(notice)
    blocks = (*heading("h", notice.heading, ABOVE), *rich("w", words, pen.base))
    return Part(blocks, _plain([Line(notice.heading), *words]))


def sections_of(notice: Notice, pen: Pen) -> tuple[Section, ...]:
    numbered = enumerate(notice.items, 1)
    return tuple(
        Section(f"s{n}", name, tuple(_row(f"r{number}", item, pen) for number, item in items))
        for n, (name, items) in enumerate(groupby(numbered, key=lambda pair: pair[1].section), 1)
    )


def buttons_of(notice: Notice, pen: Pen) -> Part:
    return Part(tuple(pen.all("n", notice.buttons)))


def foot_of(notice: Notice) -> Part:
    words = [Line(notice.footer)]
    return Part(tuple(rich("foot", words, look=SMALL)), _plain(words))


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
    words = rich(name, [title(item.title), *below], pen.base)
    blocks = (*[one | OF_ROW for one in words[:1]], *words[1:], *pen.beside_row(name, item.buttons))
    return Part(blocks, (f"• {title(item.title).plain}", *_plain(below)))


def _plain(lines: list[Line]) -> tuple[str, ...]:
    return tuple(line.plain for line in lines if line.plain)
