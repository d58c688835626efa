"""From a text as Teams hands it over to what the person typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape

from bot.teams.shapes import Account, Entity

AT = re.compile(r"<at(?:\s[^<>]*)?>([^<>]*)</at>")
ACCOUNT_WANTED = re.compile(r"/?clerk\s+(un)?link\b", re.IGNORECASE)
"""Lines in which a mention means an account; in all others it means the person."""


def typed(
    text: str, entities: Iterable[Entity], clerk: str, mentioned: Callable[[Account], str | None]
) -> str:
    """`clerk` is Clerk's own id: a mention of it says only whom the line is for. `mentioned` says
    what stands for another; None leaves the name that was shown."""
    left = list(mentions(entities))

    def spelt(found: re.Match[str]) -> str:
        label = f"@{found[1]}"
        for n, entity in enumerate(left):
            if entity.text == found[0] and entity.mentioned is not None:
                del left[n]
                return "" if entity.mentioned.id == clerk else mentioned(entity.mentioned) or label
        return label

    return unescape(AT.sub(spelt, text)).strip()


def mentions(entities: Iterable[Entity]) -> Iterable[Entity]:
    """In the order in which they stand in the text."""
    return (one for one in entities if one.type == "mention" and one.mentioned is not None)
