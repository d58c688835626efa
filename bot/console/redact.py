"""Taking a text out of what the board shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from bot.talk.notice import Notice
from governance.texts import Forgotten, strings


def forgotten(notice: Notice, gone: Iterable[Forgotten], put: str) -> Notice:
    """The notice without the texts; those about an action go only where it is mentioned."""
    mentioned = "\n".join(strings(notice))
    texts = [text for one in gone if one.about in mentioned for text in one.texts]
    return redacted(notice, texts, put) if texts else notice


def redacted(notice: Notice, texts: Iterable[str], put: str) -> Notice:
    """The notice with `put` wherever one of the texts stands, however its blanks were broken."""
    wanted = [re.compile(_pattern(text), re.IGNORECASE) for text in texts if text.strip()]
    plain = msgspec.to_builtins(notice)
    changed = _changed(plain, wanted, put)
    return notice if changed == plain else msgspec.convert(changed, Notice)


def _pattern(text: str) -> str:
    """The text as a whole: “no” is not taken out of “nobody”."""
    words = text.split()
    middle = r"\s+".join(re.escape(word) for word in words)
    before = r"(?<!\w)" if re.match(r"\w", words[0]) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", words[-1]) else ""
    return before + middle + after


def _changed(value: Any, wanted: list[re.Pattern[str]], put: str) -> Any:
    if isinstance(value, str):
        for pattern in wanted:
            value = pattern.sub(lambda _: put, value)
        return value
    if isinstance(value, dict):
        return {key: _changed(one, wanted, put) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_changed(one, wanted, put) for one in value]
    return value
