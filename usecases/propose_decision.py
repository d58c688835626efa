"""Propose what a group is to decide: in a meeting, or to be decided by correspondence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.decisions import DECISIONS_BY_GROUP, Decision
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from usecases.agenda import agenda_of, pick, progress, to_change
from usecases.decision_view import view_decision
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed
from usecases.scene import Scene, scene
from usecases.views.decision import DecisionView

VERB = "decision.propose"


@dataclass(frozen=True, slots=True)
class MayDecide:
    """Asked before the form is opened."""

    group: str


@dataclass(frozen=True, slots=True)
class DecisionReady:
    """`meeting`: the group is meeting, so it belongs to the item in hand."""

    group: str
    restricted: bool
    meeting: bool


@dataclass(frozen=True, slots=True)
class ProposeDecision:
    """`item` is a number on the agenda of the group's meeting (on that day; None is the next).
    Without one it belongs to the item in hand, where the group is meeting, else to none."""

    group: str
    text: str = ""
    item: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionProposed:
    view: DecisionView


def may_decide(w: Work, command: MayDecide, now: datetime) -> DecisionReady:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    group = _permitted(s, command.group)
    return DecisionReady(group, s.restricted(group), _under_way(s, group) is not None)


def propose_decision(w: Work, command: ProposeDecision, now: datetime) -> DecisionProposed:
    """Raises NotFound, NotAllowed, MeetingNotNow or Incomplete."""
    s = scene(w, now)
    group = _permitted(s, command.group)
    text = " ".join(command.text.split())
    if not text:
        raise Incomplete({"text": "needed to decide"})
    meeting, item = _place(s, group, command)
    decision = w.put(
        Decision(
            id=_next_ref(s, group),
            group=group,
            text=text,
            proposed_by=s.reader,
            proposed_at=s.now,
            meeting=meeting,
            item=item,
        )
    )
    w.enter(VERB, decision.id)
    return DecisionProposed(view_decision(s, decision))


def _permitted(s: Scene, named: str) -> str:
    group = find_group(s, named)
    if not s.may(VERB, group):
        people = dict.fromkeys((*s.p.chair(group, s.day), *s.p.managers(s.day)))
        raise NotAllowed(VERB, group, s.names(tuple(people)))
    return group


def _place(s: Scene, group: str, command: ProposeDecision) -> tuple[str, str]:
    if command.item:
        meeting = to_change(s, VERB, command.group, command.on)
        return meeting.id, pick(agenda_of(s, meeting), command.item).id
    going = _under_way(s, group)
    return ("", "") if going is None else (going.id, progress(s, going).in_hand)


def _under_way(s: Scene, group: str) -> Meeting | None:
    found = s.w.find(MEETINGS_BY_GROUP, group)
    return next((one for one in found if one.state is MeetingState.UNDER_WAY), None)


def _next_ref(s: Scene, group: str) -> str:
    """Of the group's year. The D keeps it apart from the references of actions."""
    stem = f"{group}-{s.day.year}-D"
    ids = (one.id for one in s.w.find(DECISIONS_BY_GROUP, group) if one.id.startswith(stem))
    return f"{stem}{max((int(ref.removeprefix(stem)) for ref in ids), default=0) + 1:03}"
