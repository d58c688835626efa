"""The decision somebody means, if they may know of it."""

from __future__ import annotations

from governance.agenda import AgendaItem, ItemState
from governance.deciding import NotYet
from governance.decisions import DECISIONS_BY_GROUP, Decision
from governance.meetings import Meeting, MeetingState
from usecases.decision_view import about, view_decision
from usecases.refusals import DecisionNotNow, NotAllowed, NotFound
from usecases.scene import Scene


def find_decision(s: Scene, name: str, open_for: str = "") -> Decision:
    """By its reference. Raises NotFound, with the latest there are; NotAllowed for whoever may know
    of the group and not of what it decides; or DecisionNotNow where it is over and is to be
    `open_for` a verb."""
    ref = name.strip().upper()
    found = s.w.get(Decision, ref)
    _not_theirs(s, ref.rsplit("-", 2)[0])
    if found is None or not s.may("decision.show", found.group):
        raise NotFound("decision", name, _near(s))
    if open_for and found.over:
        raise DecisionNotNow(open_for, view_decision(s, found), NotYet.OVER)
    return found


def _not_theirs(s: Scene, group: str) -> None:
    """Whoever left a group is told so, whether or not it has such a decision. Raises NotAllowed."""
    if group in s.p.groups and s.may("meeting.show", group) and not s.may("decision.show", group):
        people = dict.fromkeys((*s.p.chair(group, s.day), *s.p.managers(s.day)))
        raise NotAllowed("decision.show", group, s.names(tuple(people)))


def to_resolve(s: Scene, name: str, verb: str = "decision.resolve") -> Decision:
    """One that is not over, for somebody who may. Raises NotFound, NotAllowed, or DecisionNotNow,
    also where its item is not on the agenda any more."""
    decision = find_decision(s, name)
    may(s, verb, decision)
    if decision.over:
        raise DecisionNotNow(verb, view_decision(s, decision), NotYet.OVER)
    item = s.w.get(AgendaItem, decision.item) if decision.item else None
    if item is not None and item.state is ItemState.DROPPED:
        raise DecisionNotNow(verb, view_decision(s, decision), NotYet.OFF_AGENDA)
    return decision


def may(s: Scene, verb: str, decision: Decision) -> None:
    """Raises NotAllowed."""
    subject = about(s, decision)
    if not s.may(verb, subject):
        chairs = s.p.chairs(subject) if isinstance(subject, Meeting) else s.p.chair(subject, s.day)
        people = tuple(dict.fromkeys((*chairs, *s.p.managers(s.day))))
        raise NotAllowed(verb, decision.group, s.names(people))


def in_session(s: Scene, decision: Decision) -> bool:
    """Whether the meeting it belongs to is under way."""
    meeting = s.w.get(Meeting, decision.meeting)
    return meeting is not None and meeting.state is MeetingState.UNDER_WAY


def _near(s: Scene) -> tuple[str, ...]:
    groups = (group for group in s.p.groups if s.may("decision.show", group))
    every = [one for group in groups for one in s.w.find(DECISIONS_BY_GROUP, group)]
    every.sort(key=lambda one: one.proposed_at, reverse=True)
    return tuple(one.id for one in every[:3])
