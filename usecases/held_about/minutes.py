"""What a person's export says of minutes: where they are named, and what they did to them."""

from __future__ import annotations

from governance.meetings import Meeting
from governance.minutes import CORRECTIONS_BY_MEETING, MINUTED_BY_MEETING, MINUTES
from usecases.held_about.rows import WITHHELD, Rows
from usecases.scene import Scene


def kept(s: Scene) -> Rows:
    ways = {"circulated_by": "circulated", "approved_by": "approved"}
    return [
        {"meeting": one.id, "did": did}
        for one in s.w.find(MINUTES)
        for field, did in ways.items()
        if getattr(one, field) == s.reader
    ] + [
        {"meeting": one.meeting, "did": "amended", "at": one.amended_at}
        for one in s.w.find(MINUTED_BY_MEETING)
        if one.amended_by == s.reader
    ]


def named(s: Scene) -> Rows:
    """As there or not, in an approved text."""
    return [{"meeting": one.id} for one in s.w.find(MINUTES) if s.reader in one.people]


def corrections(s: Scene) -> Rows:
    """Suggested, or dealt with: of others only that it was done."""
    return [
        {
            "meeting": one.meeting,
            "at": one.at,
            "suggested it": one.person == s.reader,
            "dealt with it": one.settled_by == s.reader,
            **({"text": _seen(s, one.meeting, one.text)} if one.person == s.reader else {}),
        }
        for one in s.w.find(CORRECTIONS_BY_MEETING)
        if s.reader in (one.person, one.settled_by)
    ]


def _seen(s: Scene, meeting: str, text: str) -> str:
    found = s.w.get(Meeting, meeting)
    return text if found is not None and s.may("minutes.show", found) else WITHHELD
