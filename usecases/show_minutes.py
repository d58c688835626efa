"""Show the minutes of a meeting, as far as they have come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from usecases.minutes import to_read
from usecases.minutes_view import MinutesView, view_minutes
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class ShowMinutes:
    """Of the group's meeting on that day; without one, of the last that was closed. `published`: as
    they may be published."""

    group: str
    on: date | None = None
    meeting: str = ""
    published: bool = False


@dataclass(frozen=True, slots=True)
class MinutesShown:
    minutes: MinutesView


def show_minutes(w: Work, command: ShowMinutes, now: datetime) -> MinutesShown:
    """Raises NotFound, NotAllowed, or MeetingNotNow where there are none, or only a draft that is
    not for the reader."""
    s = scene(w, now)
    meeting, _ = to_read(s, command.group, command.on, command.meeting)
    return MinutesShown(view_minutes(s, meeting, published=command.published))
