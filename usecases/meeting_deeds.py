"""Doing something to a meeting: which one is meant, and whether it can be done now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol

from governance.dates import LONDON, london
from governance.meeting_changes import CANCEL, CHAIR, MOVE, PLACE, REINSTATE, SWAP
from governance.meeting_days import LONGEST, SHORTEST, doubts, is_on_the_clock, last_day
from governance.meetings import (
    CHANGES_BY_GROUP,
    CHANGES_BY_MEETING,
    MEETINGS_BY_GROUP,
    Meeting,
    MeetingChange,
    MeetingState,
)
from governance.policy import Lane
from usecases.find_group import find_group
from usecases.find_meeting import find_meeting
from usecases.list_meetings import MeetingView, view_meeting
from usecases.meeting_changed import news_of
from usecases.ports.store import Work
from usecases.refusals import Incomplete, MeetingChanged, MeetingUnfit, NotAllowed, NotFound
from usecases.scene import Scene, scene

STATES: dict[str, MeetingState] = {
    CANCEL: MeetingState.PLANNED,
    CHAIR: MeetingState.PLANNED,
    MOVE: MeetingState.PLANNED,
    PLACE: MeetingState.PLANNED,
    REINSTATE: MeetingState.CANCELLED,
    SWAP: MeetingState.PLANNED,
}
"""How a meeting must stand for each verb."""


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


class AboutMeeting(Protocol):
    """A command about a meeting. `revision` is the one a button assumed; None where somebody
    typed."""

    @property
    def group(self) -> str: ...

    @property
    def on(self) -> date | None: ...

    @property
    def revision(self) -> int | None: ...


def begun(w: Work, command: AboutMeeting, now: datetime, verb: str) -> tuple[Scene, Meeting]:
    """The meeting that is meant, where the verb may be used on it now.

    Raises NotFound, NotAllowed, MeetingChanged or MeetingUnfit.
    """
    s = scene(w, now)
    meeting = meant(s, command, verb)
    allowed(s, verb, meeting)
    check_now(s, command, verb, meeting)
    return s, meeting


def check_now(s: Scene, command: AboutMeeting, verb: str, meeting: Meeting) -> None:
    """Raises MeetingChanged or MeetingUnfit."""
    if command.revision not in (None, meeting.revision):
        raise MeetingChanged(view_meeting(s, meeting), meeting.revision, latest_change(s, meeting))
    if not suits(s, meeting, verb):
        why = "over" if _is_over(s, meeting) else meeting.state.value
        raise MeetingUnfit(verb, view_meeting(s, meeting), meeting.revision, why)


def suits(s: Scene, meeting: Meeting, verb: str) -> bool:
    """Whether the verb can be used on it as it stands."""
    return verb not in STATES or (meeting.state is STATES[verb] and not _is_over(s, meeting))


def _is_over(s: Scene, meeting: Meeting) -> bool:
    """Nobody has said what became of it, but its time has passed."""
    return meeting.coming and meeting.ends <= s.now


def allowed(s: Scene, verb: str, subject: Meeting | str) -> None:
    """Raises NotAllowed with the names of who chairs it."""
    if not s.may(verb, subject):
        group = subject.group if isinstance(subject, Meeting) else subject
        chairs = s.p.chairs(subject) if isinstance(subject, Meeting) else s.p.chair(group, s.day)
        raise NotAllowed(verb, group, s.names(chairs))


def check_time(s: Scene, group: str, day: date, at: time, *, but: str = "") -> None:
    """Whether the group can meet then; `but` is the meeting that is put there.

    Raises Incomplete.
    """
    last = last_day(s.day)
    if day < s.day:
        raise Incomplete({"day": "past"})
    if day > last:
        raise Incomplete({"day": "too far"}, limit=last)
    if not is_on_the_clock(day, at):
        raise Incomplete({"at": "left out"})
    if datetime.combine(day, at, LONDON) <= s.now:
        raise Incomplete({"at": "past"})
    if any(one.coming and one.on == day and one.id != but for one in meetings_of(s, group)):
        raise Incomplete({"day": "taken"})


def check_length(minutes: int) -> None:
    """Raises Incomplete."""
    if not SHORTEST <= minutes <= LONGEST:
        raise Incomplete({"minutes": "too few" if minutes < SHORTEST else "too many"})


def doubts_about(s: Scene, day: date) -> tuple[str, ...]:
    return tuple(one.value for one in doubts(day, s.p.days, s.p.policy.quiet))


def meetings_of(s: Scene, group: str) -> list[Meeting]:
    return s.w.find(MEETINGS_BY_GROUP, group)


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


def meant(s: Scene, command: AboutMeeting, verb: str) -> Meeting:
    """The one on that day. Raises NotFound, or MeetingChanged where it is on another by now."""
    group = find_group(s, command.group)
    if verb == REINSTATE and command.on is None:
        return _next_cancelled(s, group)
    try:
        return find_meeting(s, group, command.on)
    except NotFound:
        gone = _left(s, group, command.on) if command.on else None
        if gone is None:
            raise
        raise gone from None


def _next_cancelled(s: Scene, group: str) -> Meeting:
    off = (one for one in meetings_of(s, group) if one.state is MeetingState.CANCELLED)
    found = next((one for one in off if one.on >= s.day), None)
    if found is None:
        raise NotFound("cancelled meeting", group)
    return found


def _left(s: Scene, group: str, day: date) -> MeetingChanged | None:
    """Where a meeting of that day is on another one now: which, and who moved it."""
    for change in reversed(s.w.find(CHANGES_BY_GROUP, group)):
        meeting = s.w.get(Meeting, change.meeting)
        left = change.was is not None and london(change.was).date() == day
        if left and meeting is not None and meeting.on != day:
            return MeetingChanged(
                view_meeting(s, meeting), meeting.revision, view_change(s, change)
            )
    return None
