"""Cancel an action: it is not going to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from usecases.deeds import DeedDone, begun, did, done, reason, tell_of_it
from usecases.ending import cancelled
from usecases.ports.store import Work

VERB = "action.cancel"


@dataclass(frozen=True, slots=True)
class CancelAction:
    """`revision` is the one a button assumed; None where somebody typed."""

    name: str
    place: str | None = None
    why: str = ""
    revision: int | None = None


def cancel_action(w: Work, command: CancelAction, now: datetime) -> DeedDone:
    """Raises NotFound, SeveralFound, NotAllowed, Changed, NotNow or Incomplete."""
    s, action = begun(w, command, now, VERB)
    why = reason(s, action, command.why)
    action = did(s, cancelled(s, action, why), VERB, why=why)
    tell_of_it(s, action, s.p.owners(action, s.day))
    return done(s, action)
