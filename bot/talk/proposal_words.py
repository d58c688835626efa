"""Reading what is proposed for an agenda, in one line with commas between its parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.talk.dates import Day, read_date
from bot.talk.text import shortened

PURPOSES = {
    "decide": ("decide", "to decide", "for decision", "decision"),
    "discuss": ("discuss", "to discuss", "for discussion", "discussion"),
    "note": ("note", "to note", "for information", "information", "for noting"),
}
_PARTING = re.compile(r"\s*[,;]\s+|\s*[,;]$")
_MINUTES = re.compile(r"(\S+)\s*(?:minutes?|mins?)\.?", re.IGNORECASE)
_LEAD = re.compile(r"(?:lead|led by|lead by|leads)[: ]\s*(.+)", re.IGNORECASE)
_PAPERS = re.compile(r"(?:papers?|links?)[: ]\s*(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposed:
    """`fields` are named as those of the command; none where nothing was said but a day."""

    fields: dict[str, str]
    on: date | None


@dataclass(frozen=True, slots=True)
class NotRead:
    why: str


def read_proposal(words: str, today: date) -> Proposed | NotRead:
    """A title, which may have commas in it, then minutes, purpose, lead, papers and day in any
    order."""
    parts = [part for part in _PARTING.split(words) if part]
    fields: dict[str, str] = {}
    titles: list[str] = []
    on: date | None = None
    for part in parts:
        if said := _field(part):
            name, value = said
            fields[name] = f"{fields[name]}\n{value}" if name in fields else value
        elif (day := _day(part, today)) is not None:
            on = day
        elif fields or on:
            return NotRead(f"I can't tell what “{shortened(part)}” is.")
        else:
            titles.append(part)
    return Proposed(({"title": ", ".join(titles)} if titles else {}) | fields, on)


def _field(part: str) -> tuple[str, str] | None:
    word = part.casefold()
    if purpose := next((name for name, said in PURPOSES.items() if word in said), None):
        return "purpose", purpose
    if part.casefold().startswith(("https://", "http://")):
        return "papers", "\n".join(part.split())
    for name, pattern, make in READ:
        if found := pattern.fullmatch(part):
            return name, make(found[1])
    return None


READ: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    ("minutes", _MINUTES, str),
    ("lead", _LEAD, str),
    ("papers", _PAPERS, lambda links: "\n".join(links.split())),
)


def _day(part: str, today: date) -> date | None:
    """“on 20 Apr”; a title that only ends so is a title."""
    found = re.fullmatch(r"on\s+(\S.*)", part, re.IGNORECASE)
    read = read_date(found[1], today) if found else None
    return read.on if isinstance(read, Day) else None
