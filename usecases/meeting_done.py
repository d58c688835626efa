"""What was done to a meeting, and who hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.asks import Ask
from governance.dates import london
from governance.meetings import CHANGES_BY_MEETING, Meeting
from governance.policy import Lane
from usecases.scene import Scene
from usecases.tell_change import news_of
from usecases.views.clash import ClashView, clashes_with
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class MeetingDone:
    """What was done to a meeting, as it stands since. `told` counts the people who hear of it, and
    `at_once`: now, not in the daily news; `news_on` is the day of those where it is later than the
    next working day; `posted`: the group's channel hears of it too. `clashes` are on the
    day it has got. `same`: it was so already, and nothing was done."""

    verb: str
    meeting: MeetingView
    revision: int
    was: datetime | None = None
    told: int = 0
    at_once: bool = False
    posted: bool = False
    same: bool = False
    news_on: date | None = None
    clashes: tuple[ClashView, ...] = ()


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
        news_on=_late_news(s, people),
        clashes=clashes_with(s, after) if _has_got_its_day(before, after) else (),
    )


def _has_got_its_day(before: Meeting | None, after: Meeting) -> bool:
    """Whether it was not to be held then before."""
    return after.coming and (before is None or before.on != after.on or not before.coming)


def _late_news(s: Scene, told: list[Ask]) -> date | None:
    day = min((london(ask.attention_at).date() for ask in told if ask.attention_at), default=s.day)
    return day if day > s.p.days.add(s.day, 1) else None


def as_it_was(s: Scene, verb: str, meeting: Meeting) -> MeetingDone:
    return MeetingDone(verb, view_meeting(s, meeting), meeting.revision, same=True)
