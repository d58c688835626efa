"""Rounds: the requests for updates before a meeting of the group that oversees an action."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import attrgetter

from governance.asks import Rule
from governance.dates import london
from governance.meetings import Meeting, MeetingState
from governance.moments import Moment
from governance.parts import Part


def rounds(part: Part, after: datetime | None) -> Iterator[Moment]:
    """The opening and the reminders of each round whose meeting comes `after` then, in order.

    Meetings come by day, so whatever is before the first of a round is before all later ones:
    whoever needs only the next few moments has only those worked out.
    """
    waiting: list[Moment] = []
    for meeting in _planned(part, after):
        if found := sorted(_round(part, meeting), key=ORDERED):
            sure = [moment for moment in waiting if moment.order <= found[0].order]
            yield from sure
            waiting = sorted([*waiting[len(sure) :], *found], key=ORDERED)
    yield from waiting


def next_round(part: Part, answered: datetime) -> datetime | None:
    """When the first round opens for which an answer given then does not count: it does for one
    that is open, and for one that opens within a few days."""
    said_on = london(answered).date()
    for meeting in _planned(part, answered):
        opens = _opening(part, meeting)
        if said_on < part.p.days.add(opens.date(), -part.p.policy.silence_before_forecast):
            return opens
    return None


def _planned(part: Part, after: datetime | None) -> Iterator[Meeting]:
    for meeting in part.meetings:
        if meeting.state is MeetingState.PLANNED and (after is None or meeting.starts > after):
            yield meeting


def _round(part: Part, meeting: Meeting) -> Iterator[Moment]:
    times = [("opens", _opening(part, meeting))]
    times += [
        (f"reminder{number}", part.slot(part.p.days.add(meeting.on, -ahead)))
        for number, ahead in enumerate(_offsets(part)[1:], 1)
    ]
    for name, at in times:
        if at < meeting.starts:
            yield Moment(Rule.ROUND, part.named(f"{meeting.id}.{name}"), at, meeting.starts)


def _opening(part: Part, meeting: Meeting) -> datetime:
    """Where its day is in a quiet period, the last working day before that."""
    day = part.p.days.add(meeting.on, -_offsets(part)[0])
    while not part.is_open(day):
        day -= timedelta(days=1)
    return part.slot(day)


def round_at(part: Part, occurrence: str) -> datetime | None:
    """When that moment of a round comes now: its meeting may have been moved."""
    meetings = (one for one in part.meetings if one.id == meeting_of(occurrence))
    moments = (moment for meeting in meetings for moment in _round(part, meeting))
    return next((one.at for one in moments if one.occurrence == occurrence), None)


def meeting_of(occurrence: str) -> str:
    """The id of the meeting that a round's occurrence is about."""
    return occurrence.partition(".")[0]


def _offsets(part: Part) -> tuple[int, ...]:
    cadence, policy = part.p.groups[part.action.group].cadence, part.p.policy
    monthly = cadence is not None and cadence.monthly
    return policy.monthly_round_opens if monthly else policy.round_opens


ORDERED = attrgetter("order")
