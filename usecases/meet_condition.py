"""Say that what an action waited for has come about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.dates import said
from usecases.deeds import DeedDone, begun, did, done, tell_of_it
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.views import view_action

VERB = "action.condition"


@dataclass(frozen=True, slots=True)
class MeetCondition:
    """`on` is the day it came about; None is today. `revision` is the one a button assumed; None
    where somebody typed."""

    name: str
    place: str | None = None
    on: date | None = None
    revision: int | None = None


def meet_condition(w: Work, command: MeetCondition, now: datetime) -> DeedDone:
    """It waits no longer: its date counts if it has one, else it needs one.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    on = command.on or s.day
    if on > s.day:
        raise Incomplete({"on": "not met yet"}, view_action(s, action))
    action = did(s, replace(action, condition_met_on=on), VERB, says=f"on {said(on)}")
    tell_of_it(s, action, s.p.owners(action, s.day))
    return done(s, action)
