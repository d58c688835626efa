"""Making typed text safe to read: no control characters, no direction marks, not endless."""

from __future__ import annotations

import unicodedata

LONGEST = 4000
_KEPT = "\n\t"
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = "\u200c\u200d"  # they shape emoji and some scripts, and harm nothing


def clean(text: str) -> str:
    """The text without control and direction characters, trimmed, at most LONGEST characters."""
    return "".join(mark for mark in text[:LONGEST] if _harmless(mark)).strip()


def _harmless(mark: str) -> bool:
    return mark in _KEPT or mark in _JOINERS or unicodedata.category(mark) not in _HARMFUL
