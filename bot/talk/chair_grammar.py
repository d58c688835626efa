"""The words after /meeting chair, swap and chairs."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.change_words import Named, read_named, which_meeting
from bot.talk.dates import Ambiguous, Day, find_date
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from governance.dates import said
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.show_chairs import ShowChairs
from usecases.swap_chairs import SwapChairs

CHAIR_EXAMPLE = "/meeting chair BMG 19 Jan Priya Ramanathan"
SWAP_EXAMPLE = "/meeting swap BMG 19 Jan and 20 Apr"
CHAIRS_EXAMPLE = "/meeting chairs BMG"

_GROUP = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_RULE = re.compile(r"(?:as|by|per) (?:the |its )?(?:group'?s )?rules?(?: says?)?\b[.,;]?\s*", re.I)
_BECAUSE = re.compile(r"(?:^|[\s,;:–—-]+)(?:because|since|as)\s+", re.IGNORECASE)
_AND = re.compile(r"(?:and|with|for|&|,)\s*(?:on\s+)?", re.IGNORECASE)


def read_chair(words: str, place: str | None, today: date) -> Parsed:
    """“chair BMG 19 Jan Priya Ramanathan she knows the case”; “… as the rule says” ends that; with
    no name it is asked for."""
    named = _named("/meeting chair", words, place, today)
    if not isinstance(named, Named):
        return named
    if not named.rest:
        on = {"on": named.on.isoformat()} if named.on else {}
        return Press("meeting.chair", {"group": named.group, **on})
    if rule := _RULE.match(named.rest):
        return ChairByRule(named.group, named.on, _reason(named.rest[rule.end() :]))
    person, why = _split(named.rest)
    return ChairMeeting(named.group, person, named.on, why)


def read_swap(words: str, place: str | None, today: date) -> Parsed:
    """“swap BMG 19 Jan and 20 Apr”; what follows is the reason."""
    line = "/meeting swap"
    named = read_named(line, words, place, today, SWAP_EXAMPLE)
    if not isinstance(named, Named):
        return named
    reading, left = find_date(_AND.sub("", named.rest, count=1), today)
    if named.on is None or not isinstance(reading, Day | Ambiguous):
        return Mistake(f"{line} {words}", f"Which two meetings? For example: {SWAP_EXAMPLE}")
    if isinstance(reading, Ambiguous):
        before = f"{line} {named.group} on {said(named.on)} and"
        return which_meeting(reading, before, left, named.group)
    return SwapChairs(named.group, reading.on, named.on, _reason(left))


def read_chairs(words: str, place: str | None, _today: date) -> Parsed:
    group = words.strip() or place or ""
    if not group:
        return Mistake("/meeting chairs", f"Of which group? For example: {CHAIRS_EXAMPLE}")
    return ShowChairs(group)


def _named(line: str, words: str, place: str | None, today: date) -> Named | Mistake | AskBack:
    """Without a day the first word is the group's; in a channel only where it is a short name."""
    named = read_named(line, words, place, today, CHAIR_EXAMPLE)
    if not isinstance(named, Named) or named.on is not None or not words:
        return named
    first, _, rest = words.partition(" ")
    if place and not _GROUP.fullmatch(first):
        return Named(place, None, words)
    return Named(first, None, rest)


def _split(rest: str) -> tuple[str, str]:
    """The name, and the reason where a word says that it is one."""
    found = _BECAUSE.search(rest)
    return (rest[: found.start()], rest[found.end() :]) if found else (rest, "")


def _reason(rest: str) -> str:
    return _BECAUSE.sub("", rest, count=1).strip(" ,;:–—-")
