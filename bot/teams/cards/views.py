"""A Notice as the one card that Home is."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.notice import Button, Notice, Press
from bot.talk.say.cards import SHOW_ALL, left_out
from bot.teams.cards.buttons import Pen, Sign
from bot.teams.cards.limits import CARD
from bot.teams.cards.parts import Part, Section, buttons_of, foot_of, head_of, sections_of
from bot.teams.cards.payload import Payload, card_weight, payload
from bot.teams.cards.texts import Line, rich

LEFT_OUT = ".left"
"""Ends the id of the block that says how many rows have no room."""


def home(notice: Notice, sign: Sign, base: str = "") -> Payload:
    """Where there is no room for all, each section keeps as many of its first rows as the rest."""
    pen = Pen(sign, base)
    sections = sections_of(notice, pen)
    above, below = head_of(notice, pen), [buttons_of(notice, pen), foot_of(notice)]
    most = max((len(section.rows) for section in sections), default=0)
    while True:
        rows = [part for one in sections for part in _section(one, most, pen)]
        if most == 0 or card_weight([above, *rows, *below]) <= CARD:
            return payload(notice, [above, *rows, *below])
        most -= 1


def _section(section: Section, most: int, pen: Pen) -> Iterator[Part]:
    rows, left = section.rows[:most], len(section.rows) - most
    yield section.head()
    yield from rows
    if left > 0:
        words = left_out(left)
        yield Part(tuple(rich(section.name + LEFT_OUT, [Line(words)])), (words,))
        yield Part(tuple(pen.all(f"{section.name}.all", _show_all(section))))


def _show_all(section: Section) -> tuple[Button, ...]:
    args = {"section": section.heading} if section.heading else {}
    return (Button(SHOW_ALL, Press("home", args), section.heading),)
