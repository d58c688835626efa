"""Times of day as people type them: 14:00, 2pm, half past is 2:30pm, noon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

_TIME = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"|(?P<figures>\d{4})(?:\s*hours)?|(?P<word>noon|midday|midnight)"
)
_WHOLE = re.compile(rf"(?:at\s+|from\s+)?(?:{_TIME})", re.IGNORECASE)
_AFTER_AT = re.compile(rf"(?:^|\s)(?:at|from)\s+(?:{_TIME})(?=[\s,;]|$)", re.IGNORECASE)
_FIRST = re.compile(
    rf"(?=\d+[:.]|\d+\s*[ap]\.?m\b|\d{{4}}\b|[nm])(?:{_TIME})(?:[,;\s]+|$)", re.IGNORECASE
)
"""A figure alone is no time there: it may be how many, or a house."""
_AT = re.compile(r"^(?:at|from)\s+", re.IGNORECASE)
WORDS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
EARLY = 7
"""Before this hour nobody meets: 2 is two in the afternoon, most likely, and is asked back."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """As typed, and the times it can mean; none where there is no such time."""

    text: str
    options: tuple[time, ...] = ()


TimeRead = time | Unclear | None


def read_time(text: str) -> TimeRead:
    """The time a whole text means; None where it is none."""
    found = _WHOLE.fullmatch(text.strip())
    return None if found is None else _meaning(found)


def cut_time(words: str) -> tuple[str, TimeRead]:
    """The words without the first “at 14:00” in them, and that time."""
    found = _AFTER_AT.search(words)
    if found is None:
        return words, None
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return " ".join(rest.split()), _meaning(found)


def cut_first(words: str) -> tuple[str, TimeRead]:
    """The words without the “14:00” they begin with, and that time."""
    found = _FIRST.match(words)
    return (words, None) if found is None else (words[found.end() :], _meaning(found))


def time_typed(at: time) -> str:
    """So that it is read back as nothing else: 2:00pm."""
    return f"{at.hour % 12 or 12}:{at.minute:02}{'am' if at.hour < 12 else 'pm'}"


def time_said(at: time) -> str:
    return f"{at:%H:%M}"


def _meaning(found: re.Match[str]) -> time | Unclear:
    text = _AT.sub("", found[0].strip(" ,;"))
    if word := found["word"]:
        return WORDS[word.casefold()]
    figures = found["figures"] or ""
    hour = int(figures[:2] or found["hour"])
    minute = int(figures[2:] or found["minute"] or 0)
    half = (found["half"] or "")[:1].casefold()
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        return Unclear(text)
    if half:
        return time(hour % 12 + (12 if half == "p" else 0), minute)
    if hour < EARLY:
        return Unclear(text, (time(hour, minute), time(hour + 12, minute)))
    return time(hour, minute)
