"""Put off being asked about an action for a few days. Its date stays what it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import Action
from governance.asks import Rule
from governance.dates import said
from governance.meetings import MEETINGS_BY_GROUP, MeetingState
from usecases.answer import drop_unsent
from usecases.deeds import DeedDone, begun, did, done, tell_of_it
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.snooze"


@dataclass(frozen=True, slots=True)
class SnoozeAction:
    """`until` is the day on which it is asked about again; a reason may be given.

    `revision` is the one a button assumed; None where somebody typed.
    """

    name: str
    place: str | None = None
    until: date | None = None
    why: str = ""
    revision: int | None = None


def snooze_action(w: Work, command: SnoozeAction, now: datetime) -> DeedDone:
    """Once, until an update is given. The chair is told.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    until = _until(s, action, command.until)
    snoozed = replace(action, snoozed_until=until, snoozes=action.snoozes + 1)
    says, why = f"until {said(until)}", command.why.strip()
    action = did(s, snoozed, VERB, says=says, why=why, quietly=True)
    drop_unsent(w, action)
    chair = s.p.chair(action.group, s.day) or s.p.managers(s.day)
    tell_of_it(s, action, chair, Rule.SNOOZED)
    return done(s, action)


def _until(s: Scene, action: Action, until: date | None) -> date:
    """Raises Incomplete with the last day that could be chosen."""
    if until is None:
        raise Incomplete({"until": "needed"}, view_action(s, action))
    if until <= s.day:
        raise Incomplete({"until": "past"}, view_action(s, action))
    most, meets = s.p.days.add(s.day, s.p.policy.snooze_most), _meets_next(s, action.group)
    if meets is not None and meets < min(until, most):
        raise Incomplete({"until": "after the meeting"}, view_action(s, action), meets)
    if until > most:
        raise Incomplete({"until": "too far"}, view_action(s, action), most)
    return until


def _meets_next(s: Scene, group: str) -> date | None:
    meetings = s.w.find(MEETINGS_BY_GROUP, group)
    to_come = (m.on for m in meetings if m.state is MeetingState.PLANNED and m.starts > s.now)
    return next(to_come, None)
