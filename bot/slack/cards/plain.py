"""A Notice as plain text: all that a lock screen, a phone's banner or a screen reader gives."""

from __future__ import annotations

from collections.abc import Iterable

from bot.slack.cards.buttons import Pen
from bot.slack.cards.parts import foot_of, head_of, sections_of
from bot.talk.notice import Notice, Press

ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def plain(notice: Notice) -> str:
    """The whole, or only what its `preview` lets a lock screen show."""
    pen = Pen(_unsigned)
    lines = [*head_of(notice, pen).lines]
    for section in sections_of(notice, pen):
        lines += [section.heading] if section.heading else []
        lines += [line for row in section.rows for line in row.lines]
    return shown(notice, [*lines, *foot_of(notice).lines])


def shown(notice: Notice, lines: Iterable[str]) -> str:
    """Slack reads only these three marks where markup is off; so they are written out."""
    return (notice.preview or "\n".join(lines)).translate(ENTITIES)


def _unsigned(_press: Press) -> str:
    return ""
