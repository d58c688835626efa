"""The words after /meeting about minutes: minutes, amend, circulate, correct, approve."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.talk.notice import Press
from bot.talk.parsed import ForGroup, Mistake, Parsed
from bot.talk.past_days import past_at_end, past_at_start
from bot.talk.text import shortened
from usecases.amend_minutes import AmendMinutes
from usecases.approve_minutes import ApproveMinutes
from usecases.circulate_minutes import CirculateMinutes
from usecases.correct_minutes import CorrectMinutes
from usecases.show_minutes import ShowMinutes

EXAMPLES = {
    "minutes": "/meeting minutes BMG",
    "amend": "/meeting amend BMG item 3: The county was asked again",
    "circulate": "/meeting circulate BMG",
    "correct": "/meeting correct BMG item 3: It was the city",
    "approve": "/meeting approve BMG",
}
OUTSIDE = "/meeting approve BMG outside by e-mail, nobody objected"

_OF = re.compile(r"(?:the\s+)?minutes\b(?:\s+of\b)?\s*", re.IGNORECASE)
_PUBLISHED = re.compile(r"(?:^|\s+)(?:published|publication|for publication)$", re.IGNORECASE)
_BETWEEN = r"[\s,:;–—-]*"
_ITEM = re.compile(
    rf"(?:on\s+)?(?:item\s+(\d{{1,3}})\b|(\d{{1,3}})(?=\s*[:;,]|\s*$)){_BETWEEN}", re.IGNORECASE
)
_OUTSIDE = re.compile(
    rf"(?:^|\s)outside\b(?:\s+(?:a|the)\s+meeting\b)?{_BETWEEN}(?:(?:because|since)\b)?",
    re.IGNORECASE,
)


def minutes(rest: str, place: str | None, today: date) -> Parsed:
    """“minutes BMG”, “minutes BMG 19 Jan”, “minutes BMG 19 Jan published”."""

    def make(group: str, words: str) -> Parsed:
        found = _PUBLISHED.search(words)
        left, on = past_at_end(words[: found.start()] if found else words, today)
        if left:
            return _unread("minutes", rest, left)
        return ShowMinutes(group, on, published=found is not None)

    return ForGroup(rest, place, make, _which("minutes"))


def circulate(rest: str, place: str | None, today: date) -> Parsed:
    """“circulate BMG”, “circulate the minutes of BMG 19 Jan”."""

    def make(group: str, words: str) -> Parsed:
        left, on = past_at_end(words, today)
        return _unread("circulate", rest, left) if left else CirculateMinutes(group, on)

    return ForGroup(_said_of(rest), place, make, _which("circulate"))


def amend(rest: str, place: str | None, today: date) -> Parsed:
    """“amend BMG item 3: The county was asked”; without words, the form."""

    def make(group: str, words: str) -> Parsed:
        on, item, text = _day_item_text(words, today)
        if not item:
            why = f"Say which item by its number. For example: {EXAMPLES['amend']}"
            return Mistake(f"/meeting amend {rest}", why)
        if not text:
            return Press("minutes.amend", {**_about(group, on), "item": item})
        return AmendMinutes(group, item, text, on)

    return ForGroup(_said_of(rest), place, make, _which("amend"))


def correct(rest: str, place: str | None, today: date) -> Parsed:
    """“correct BMG item 3: It was the city”, “correct BMG: I was there”; without words, the
    form."""

    def make(group: str, words: str) -> Parsed:
        on, item, text = _day_item_text(words, today)
        if not text:
            which = {"item": item} if item else {}
            return Press("minutes.correct", {**_about(group, on), **which})
        return CorrectMinutes(group, text, item, on)

    return ForGroup(_said_of(rest), place, make, _which("correct"))


def approve(rest: str, place: str | None, today: date) -> Parsed:
    """“approve BMG”, “approve BMG 19 Jan”, “approve BMG outside by e-mail, nobody objected”."""

    def make(group: str, words: str) -> Parsed:
        found = _OUTSIDE.search(words)
        head, outside = (words, "") if found is None else _cut(words, found)
        left, on = past_at_end(head, today)
        if left:
            return _unread("approve", rest, left)
        if found is not None and not outside:
            return Mistake(f"/meeting approve {rest}", f"Say how. For example: {OUTSIDE}")
        return ApproveMinutes(group, on, outside=outside)

    return ForGroup(_said_of(rest), place, make, _which("approve"))


def _day_item_text(words: str, today: date) -> tuple[date | None, str, str]:
    """“item 3: …”, “19 Jan item 3: …”; either may be left out."""
    on: date | None = None
    found = _ITEM.match(words)
    if found is None:
        on, words = past_at_start(words, today)
        found = _ITEM.match(words)
    if found is None:
        return on, "", words.strip()
    return on, found[1] or found[2], words[found.end() :].strip()


def _cut(words: str, found: re.Match[str]) -> tuple[str, str]:
    return words[: found.start()], words[found.end() :].strip()


def _about(group: str, on: date | None) -> dict[str, str]:
    return {"group": group, **({"on": on.isoformat()} if on else {})}


def _said_of(rest: str) -> str:
    """“amend minutes BMG …”, “approve the minutes of BMG”."""
    found = _OF.match(rest)
    return rest[found.end() :] if found else rest


def _unread(verb: str, rest: str, left: str) -> Mistake:
    why = f"I can't tell what “{shortened(left)}” is. For example: {EXAMPLES[verb]}"
    return Mistake(f"/meeting {verb} {rest}", why)


def _which(verb: str) -> Mistake:
    return Mistake(f"/meeting {verb}", f"Of which group? For example: {EXAMPLES[verb]}")


Read = Callable[[str, str | None, date], Parsed]
MINUTES_READ: dict[str, Read] = {
    "minutes": minutes,
    "amend": amend,
    "circulate": circulate,
    "correct": correct,
    "approve": approve,
}
