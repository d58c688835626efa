"""From a text as Slack hands it over to what the person typed."""

from __future__ import annotations

import re
from collections.abc import Callable

LINK = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
ACCOUNT_WANTED = re.compile(r"/?clerk\s+(un)?link\b", re.IGNORECASE)
"""Lines in which a mention means an account; in all others it means the person."""


def typed(text: str, mentioned: Callable[[str], str]) -> str:
    """`mentioned` says what stands for a user's id."""

    def spelt(found: re.Match[str]) -> str:
        target, label = found[1], found[2] or ""
        if target.startswith("@"):
            return mentioned(target[1:])
        if target.startswith("#"):
            return f"#{label or target[1:]}"
        if target.startswith("!"):
            return f"@{(label or target[1:]).lstrip('@')}"
        return label if target.startswith("mailto:") else target

    return _unescaped(LINK.sub(spelt, text))


def mentions(text: str) -> tuple[str, ...]:
    """The ids of the users who are mentioned, each once."""
    found = (target[1:] for target, _ in LINK.findall(text) if target.startswith("@"))
    return tuple(dict.fromkeys(found))


def _unescaped(text: str) -> str:
    for escape, mark in ESCAPES:
        text = text.replace(escape, mark)
    return text
