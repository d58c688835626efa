"""Take back a request for more time that was not decided yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from usecases.deeds import DeedDone, begun, did, done
from usecases.extensions import end_extension
from usecases.ports.store import Work

VERB = "action.withdraw_extension"


@dataclass(frozen=True, slots=True)
class WithdrawExtension:
    """`revision` is the one a button assumed; None where somebody typed."""

    name: str
    place: str | None = None
    revision: int | None = None


def withdraw_extension(w: Work, command: WithdrawExtension, now: datetime) -> DeedDone:
    """Raises NotFound, SeveralFound, NotAllowed, Changed, Closed or NotNow."""
    s, action = begun(w, command, now, VERB)
    return done(s, did(s, end_extension(s, action), VERB, quietly=True))
