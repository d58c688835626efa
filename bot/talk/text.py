"""Making typed text safe to read: no control characters, no direction marks."""

from __future__ import annotations

import unicodedata

LONGEST = 4000  # characters Clerk takes at a time
LINE_BACK = 500
"""How many characters of a line are handed back, so that it can be mended."""

NAME_BACK = 80
"""How many of a name that nothing is called."""

_KEPT = "\n\t"
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = "\u200c\u200d"  # they shape emoji and some scripts, and harm nothing


def clean(text: str) -> str:
    """The text without control and direction characters, trimmed; any line break is a newline."""
    kept = "\n".join(map(_clean_line, text.splitlines()))
    return kept.strip() if kept.replace(_JOINERS[0], "").replace(_JOINERS[1], "").strip() else ""


def _clean_line(line: str) -> str:
    """Nearly every line is printable, and then there is nothing to look for mark by mark."""
    return line if line.isprintable() else "".join(filter(_harmless, line))


def words_of(text: str) -> list[str]:
    """The words of the clean text that show; a joiner by itself is none."""
    return [word for word in clean(text).split() if clean(word)]


def shortened(text: str, most: int = NAME_BACK) -> str:
    """Enough of what was typed to know it again."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _harmless(mark: str) -> bool:
    return mark in _KEPT or mark in _JOINERS or unicodedata.category(mark) not in _HARMFUL
