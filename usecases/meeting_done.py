"""What was done to a meeting, as a reader may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.meetings import (
    CHANGES_BY_MEETING,
    Meeting,
    MeetingChange,
)
from governance.policy import Lane
from usecases.list_meetings import MeetingView, view_meeting
from usecases.scene import Scene
from usecases.tell_change import news_of


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


@dataclass(frozen=True, slots=True)
class MeetingDone:
    """What was done to a meeting, as it stands since. `told` counts the people who hear of it, and
    `at_once`: now, not in the daily news; `posted`: so does the group's channel. `same`: it was so
    already, and nothing was done."""

    verb: str
    meeting: MeetingView
    revision: int
    was: datetime | None = None
    told: int = 0
    at_once: bool = False
    posted: bool = False
    same: bool = False


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


def done(s: Scene, verb: str, before: Meeting | None, after: Meeting) -> MeetingDone:
    changes = s.w.find(CHANGES_BY_MEETING, after.id)
    told = news_of(s, changes[-1])
    people = [ask for ask in told if ask.recipient.startswith("person:")]
    return MeetingDone(
        verb,
        view_meeting(s, after),
        after.revision,
        was=before.starts if before and before.starts != after.starts else None,
        told=len(people),
        at_once=any(ask.lane is Lane.URGENT for ask in people),
        posted=len(told) > len(people),
    )


def as_it_was(s: Scene, verb: str, meeting: Meeting) -> MeetingDone:
    return MeetingDone(verb, view_meeting(s, meeting), meeting.revision, same=True)
