"""What is kept of the formal half of meetings, with the day its time counts from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from governance.attendance import DEPUTIES, REPLIES_BY_MEETING
from governance.dates import london
from governance.decisions import DECISIONS_BY_GROUP, Decision
from governance.declaring import ROOMS
from governance.interests import DECLARATIONS_BY_PERSON, Declaration
from governance.meetings import Meeting
from governance.minutes import CORRECTIONS_BY_MEETING, MINUTED_BY_MEETING, MINUTES
from governance.record import Record
from governance.retention import left_on
from governance.voting import VOTES_BY_DECISION
from usecases.scene import Scene

Candidates = Iterator[tuple[date, Record]]


def declarations(s: Scene) -> Candidates:
    for one in s.w.find(DECLARATIONS_BY_PERSON):
        if (since := _declared(s, one)) is not None:
            yield since, one


def replies(s: Scene) -> Candidates:
    for one in s.w.find(REPLIES_BY_MEETING):
        if (meeting := s.w.get(Meeting, one.meeting)) is not None:
            yield meeting.on, one


def rooms(s: Scene) -> Candidates:
    for one in s.w.find(ROOMS):
        if (meeting := s.w.get(Meeting, one.id)) is not None:
            yield meeting.on, one


def minutes(s: Scene) -> Candidates:
    for one in s.w.find(MINUTES):
        if (meeting := s.w.get(Meeting, one.id)) is not None:
            yield meeting.on, one


def minuted(s: Scene) -> Candidates:
    for one in s.w.find(MINUTED_BY_MEETING):
        if (meeting := s.w.get(Meeting, one.meeting)) is not None:
            yield meeting.on, one


def corrections(s: Scene) -> Candidates:
    for one in s.w.find(CORRECTIONS_BY_MEETING):
        if (meeting := s.w.get(Meeting, one.meeting)) is not None:
            yield meeting.on, one


def deputies(s: Scene) -> Candidates:
    return ((one.last, one) for one in s.w.find(DEPUTIES))


def decisions(s: Scene) -> Candidates:
    for one in s.w.find(DECISIONS_BY_GROUP):
        if (since := _ended(one)) is not None:
            yield since, one


def votes(s: Scene) -> Candidates:
    """They go with their decision; where that is gone, from when they were cast."""
    for vote in s.w.find(VOTES_BY_DECISION):
        decision = s.w.get(Decision, vote.decision)
        since = london(vote.at).date() if decision is None else _ended(decision)
        if since is not None:
            yield since, vote


def _declared(s: Scene, one: Declaration) -> date | None:
    """Of the register: being closed, else leaving the last post."""
    if (meeting := s.w.get(Meeting, one.meeting)) is not None:
        return meeting.on
    if one.group:
        return london(one.at).date()
    return one.closed_on or left_on(tuple(s.p.posts.values()), one.person)


def _ended(decision: Decision) -> date | None:
    if not decision.over or decision.resolved_at is None:
        return None
    return london(decision.resolved_at).date()
