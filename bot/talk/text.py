"""Making typed text safe to read: no control characters, no direction marks."""

from __future__ import annotations

import unicodedata

LONGEST = 4000  # characters Clerk takes at a time
_KEPT = "\n\t"
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = "\u200c\u200d"  # they shape emoji and some scripts, and harm nothing


def clean(text: str) -> str:
    """The text without control and direction characters, trimmed; any line break is a newline."""
    kept = "".join(mark for mark in "\n".join(text.splitlines()) if _harmless(mark))
    return kept.strip() if kept.replace(_JOINERS[0], "").replace(_JOINERS[1], "").strip() else ""


def _harmless(mark: str) -> bool:
    return mark in _KEPT or mark in _JOINERS or unicodedata.category(mark) not in _HARMFUL
