"""What was done to a meeting, and who hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.meetings import CHANGES_BY_MEETING, Meeting
from governance.policy import Lane
from usecases.scene import Scene
from usecases.tell_change import news_of
from usecases.views.meeting import MeetingView, view_meeting


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
