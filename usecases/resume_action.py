"""Go on with an action that was paused. Its dates are what they were."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import ActionState
from usecases.answer import pass_over_asks
from usecases.deeds import DeedDone, begun, did, done, tell_of_it
from usecases.ports.store import Work

VERB = "action.resume"


@dataclass(frozen=True, slots=True)
class ResumeAction:
    """`revision` is the one a button assumed; None where somebody typed. `why` may be empty."""

    name: str
    place: str | None = None
    why: str = ""
    revision: int | None = None


def resume_action(w: Work, command: ResumeAction, now: datetime) -> DeedDone:
    """Raises NotFound, SeveralFound, NotAllowed, Changed or NotNow."""
    s, action = begun(w, command, now, VERB)
    pass_over_asks(w, action)
    going_on = replace(action, state=ActionState.OPEN, why="", paused_until=None)
    action = did(s, going_on, VERB, why=command.why.strip())
    tell_of_it(s, action, s.p.owners(action, s.day))
    return done(s, action)
