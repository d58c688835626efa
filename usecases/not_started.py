"""Say that work on an action has not begun. That answers what was asked before its date; when it
is due it is asked about all the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import ActionState
from usecases.answer import answer_asks
from usecases.deeds import DeedDone, begun, did, done
from usecases.ports.store import Work

VERB = "action.not_started"


@dataclass(frozen=True, slots=True)
class NotStarted:
    """`revision` is the one a button assumed; None where somebody typed. `why` may be empty."""

    name: str
    place: str | None = None
    why: str = ""
    revision: int | None = None


def not_started(w: Work, command: NotStarted, now: datetime) -> DeedDone:
    """Raises NotFound, SeveralFound, NotAllowed, Changed, Closed or NotNow."""
    s, action = begun(w, command, now, VERB)
    why = command.why.strip()
    action = did(s, replace(action, state=ActionState.NOT_STARTED, why=why), VERB, why=why)
    if action.agreed is None or s.day < action.agreed:
        answer_asks(w, action)
    return done(s, action)
