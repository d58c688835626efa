"""A Notice as a modal or as the home view."""

from __future__ import annotations

import hashlib
from itertools import chain

from bot.slack.cards.buttons import Pen, Sign
from bot.slack.cards.fields import field_blocks
from bot.slack.cards.kept import keep
from bot.slack.cards.limits import (
    TEXT,
    TITLE,
    VIEW_BLOCKS,
    VIEW_CHARACTERS,
    Block,
    size,
    weight,
)
from bot.slack.cards.parts import Section, buttons_of, foot_of, head_of, sections_of
from bot.slack.cards.texts import Line, plain_text, rich
from bot.talk.notice import Button, Form, Notice, Press
from bot.talk.say.cards import CLERK, CLOSE, NO_FORM, SHOW_ALL, left_out

FORM, NOTICE, HOME = "form", "notice", "home"
"""A view's callback id."""
LEFT_OUT = ".left"
"""Ends the id of the block that says how many rows have no room."""


def modal(notice: Notice, sign: Sign, base: str = "") -> Block:
    """For views.open and views.update."""
    form, ticket = notice.form, sign(notice.form.press) if notice.form else ""
    if size(keep(ticket)) > TEXT:
        form, ticket = None, ""
    lost = notice.form is not None and form is None
    asked = _asked(form, ticket) if form else rich("x", [Line(NO_FORM)] if lost else [])
    return {
        "type": "modal",
        "callback_id": FORM if form else NOTICE,
        "title": plain_text(notice.heading.strip() or CLERK, TITLE),
        "close": plain_text(CLOSE, TITLE),
        **({"submit": plain_text(form.send, TITLE)} if form else {}),
        "private_metadata": keep(ticket),
        "blocks": _blocks(notice, Pen(sign, base), tuple(asked), show_all=False),
    }


def home(notice: Notice, sign: Sign, base: str = "") -> Block:
    """For views.publish."""
    blocks = _blocks(notice, Pen(sign, base), (), show_all=True)
    return {"type": "home", "callback_id": HOME, "blocks": blocks}


def fits(notice: Notice) -> bool:
    """Whether a modal has room for all of it. Where not, messages have."""
    view = modal(notice, lambda _press: "t" * 250)
    return not any(block["block_id"].endswith(LEFT_OUT) for block in view["blocks"])


def _asked(form: Form, ticket: str) -> list[Block]:
    """The element's id differs from each view to the next, even where all is as it was."""
    parts = repr((form, ticket)).encode()
    fresh = "v." + hashlib.sha256(parts).hexdigest()[:16]
    return list(chain.from_iterable(field_blocks(field, fresh) for field in form.fields))


def _blocks(notice: Notice, pen: Pen, asked: tuple[Block, ...], *, show_all: bool) -> list[Block]:
    """Where there is no room for all, each section keeps as many of its first rows as the rest."""
    top, sections = head_of(notice, pen).blocks, sections_of(notice, pen)
    below = (*buttons_of(notice, pen).blocks, *asked, *foot_of(notice).blocks)
    most = min(VIEW_BLOCKS, max((len(section.rows) for section in sections), default=0))
    while True:
        shown = chain.from_iterable(_section(one, most, pen, show_all) for one in sections)
        blocks = [*top, *shown, *below]
        if most == 0 or (len(blocks) <= VIEW_BLOCKS and weight(blocks) <= VIEW_CHARACTERS):
            return blocks
        most -= 1


def _section(section: Section, most: int, pen: Pen, show_all: bool) -> list[Block]:
    rows, left = section.rows[:most], len(section.rows) - most
    blocks = [*section.head(), *chain.from_iterable(row.blocks for row in rows)]
    if left > 0:
        blocks += rich(section.name + LEFT_OUT, [Line(left_out(left))])
        blocks += pen.all(f"{section.name}.all", _show_all(section)) if show_all else []
    return blocks


def _show_all(section: Section) -> tuple[Button, ...]:
    args = {"section": section.heading} if section.heading else {}
    return (Button(SHOW_ALL, Press("home", args), section.heading),)
