"""Marks that Teams reads as something else than text, and how they are kept from it."""

from __future__ import annotations

import re

from bot.talk.text import clean

UNREAD = re.compile(
    r"(?!\d+[.)])(?!.*//)(?!.*&\#?\w+;)"  # no list, no address, no entity
    r"(?:[^\W_]|[“‘(])(?:[^\W_]|[ ,;:?!'’‘“”\"()–—…%£/&-]|\.(?![^\W\d_]))*"
)
"""What Markdown leaves as it is, whoever reads it."""
MARKS = re.compile(r"([\\`*_\[\]<>~{}]|&(?=\#?\w+;))|^([-+#]|\d+(?=[.)]))", re.MULTILINE)
"""What Markdown reads, wherever it stands or at the beginning of a line."""


def flat(text: str) -> str:
    """On one line, without marks that cannot be seen."""
    return " ".join(clean(text).split())


def label(text: str) -> str:
    """For what can only be one text and is searched for dates, such as the label of an input."""
    return flat(text).replace("{{", "{ {")


def escaped(text: str) -> str:
    """Lines of plain text as Markdown: for clients too old for cards, which know no other."""
    return MARKS.sub(_escape, text).replace("\n", "\n\n")


def _escape(found: re.Match[str]) -> str:
    """After a number that begins a line, what follows it is escaped."""
    mark = found[0]
    return f"{mark}\\" if mark[0].isdigit() else f"\\{mark}"
