"""The words after /meeting digest."""

from __future__ import annotations

from datetime import date

from bot.talk.meeting_words import Meant, read_meant
from bot.talk.parsed import Mistake, Parsed
from usecases.digest import ShowDigest

EXAMPLE = "/meeting digest BMG"


def read_digest(rest: str, place: str | None, today: date) -> Parsed:
    """“digest BMG”, “digest BMG on 19 Jan”, or “digest” in a group's channel."""
    meant = read_meant("/meeting digest", rest, today, f"{EXAMPLE} on 19 Jan")
    if not isinstance(meant, Meant):
        return meant
    group = meant.words or place or ""
    if not group:
        return Mistake(f"/meeting digest {rest}".strip(), f"Of which group? For example: {EXAMPLE}")
    return ShowDigest(group, meant.on)
