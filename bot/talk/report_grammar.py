"""The words after /meeting report."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.talk.meeting_words import Meant, read_meant
from bot.talk.parsed import AskBack, Mistake, Parsed
from usecases.open_report import OpenReport

_FOR = re.compile(r"^(.*?)(?:^|\s+)(?:for|to)\s+(.+)$", re.IGNORECASE)
EXAMPLE = "/meeting report QAA for BMG"


def read_report(rest: str, place: str | None, today: date) -> Parsed:
    """“report QAA for BMG”, “report QAA for BMG on 19 Jan”, or “report” in a group's channel."""
    meant = read_meant("/meeting report", rest, today, f"{EXAMPLE} on 19 Jan")
    if isinstance(meant, AskBack):
        to_whom = _FOR.match(meant.group)
        return replace(meant, group=to_whom[2]) if to_whom else replace(meant, days=())
    if not isinstance(meant, Meant):
        return meant
    found = _FOR.match(meant.words)
    group, to = (found[1].strip(), found[2].strip()) if found else (meant.words, "")
    group = group or place or ""
    if not group:
        return Mistake(f"/meeting report {rest}".strip(), f"Whose report? For example: {EXAMPLE}")
    return OpenReport(group, to, meant.on)
