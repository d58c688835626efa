"""The words after /clerk leave."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.dates import Ambiguous, Day, find_date
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from bot.talk.words import day_said
from governance.dates import said

_TO = re.compile(r"(?:to|until|till|and|-|–|—)\s+", re.IGNORECASE)
_FROM = re.compile(r"(?:from|between|new|on)\s+", re.IGNORECASE)
_INSTEAD = re.compile(
    r"(?:[,;]\s*)?(?:(?:with|covered by|cover|stand-?in:?|instead:?)\s+)?", re.IGNORECASE
)
EXAMPLE = "/clerk leave 9 Nov to 13 Nov with Priya Ramanathan"


def read_leave(rest: str, _place: str | None, today: date) -> Parsed:
    """“leave” lists one's own; “leave 9 Nov to 13 Nov with Priya” says when, and who stands in."""
    if not rest:
        return Press("away.list")
    words = _FROM.sub("", rest, count=1) if _FROM.match(rest) else rest
    first, after = find_date(words, today)
    if isinstance(first, Ambiguous):
        return _which(first, after)
    if not isinstance(first, Day):
        return Mistake(f"/clerk leave {rest}", f"From when to when? For example: {EXAMPLE}")
    last, name = first, after
    to = _TO.match(after)
    found, left = find_date(after[to.end() :] if to else after, first.on)
    if isinstance(found, Ambiguous):
        return _which(found, left, f"{said(first.on)} to ")
    if isinstance(found, Day):
        last, name = found, left
    elif to:
        return Mistake(f"/clerk leave {rest}", f"Until when? For example: {EXAMPLE}")
    name = _INSTEAD.sub("", name, count=1).strip()
    args = {"first": said(first.on), "last": said(last.on), "stand_in": name}
    return Press("away.set", args)


def _which(reading: Ambiguous, rest: str, before: str = "") -> AskBack:
    options = tuple(
        (day_said(o.on, o.precision), f"/clerk leave {before}{said(o.on)} {rest}".strip())
        for o in reading.options
    )
    return AskBack(f"Which day do you mean by “{reading.text.strip()}”?", options)
