"""What was done to a meeting, as a reader may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meetings import CHANGES_BY_MEETING, Meeting, MeetingChange
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class ChangeView:
    """`was` is when the meeting was to begin before; `becomes` when since. `chairs_were`, `chairs`
    are names, where those are different; `swapped` is the day of the meeting whose chair it was."""

    what: str
    by: str
    at: datetime
    was: datetime | None
    becomes: datetime
    parts: tuple[str, ...]
    why: str
    chairs_were: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()
    swapped: date | None = None


def latest_change(s: Scene, meeting: Meeting) -> ChangeView | None:
    changes = s.w.find(CHANGES_BY_MEETING, meeting.id)
    return view_change(s, changes[-1]) if changes else None


def view_change(s: Scene, change: MeetingChange) -> ChangeView:
    """The reason is for those on the group, and who looks after it."""
    other = s.w.get(Meeting, change.swapped) if change.swapped else None
    return ChangeView(
        what=change.what,
        by=s.name(change.by),
        at=change.at,
        was=change.was,
        becomes=change.becomes,
        parts=change.parts,
        why=change.why if s.may("meeting.join", change.group) else "",
        chairs_were=s.names(change.chairs_were),
        chairs=s.names(change.chairs),
        swapped=other.on if other is not None else None,
    )
