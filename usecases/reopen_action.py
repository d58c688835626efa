"""Reopen an action that was completed or cancelled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import ActionState, Share
from usecases.deeds import DeedDone, begun, did, done, reason, tell_of_it
from usecases.ports.store import Work

VERB = "action.reopen"


@dataclass(frozen=True, slots=True)
class ReopenAction:
    """`revision` is the one a button assumed; None where somebody typed."""

    name: str
    place: str | None = None
    why: str = ""
    revision: int | None = None


def reopen_action(w: Work, command: ReopenAction, now: datetime) -> DeedDone:
    """It is unrated again, for its last rating said that it was done, and so is each agency's part
    that was not excused; asks start afresh.

    Raises NotFound, SeveralFound, NotAllowed, Changed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    why = reason(s, action, command.why)
    opened = replace(
        action,
        state=ActionState.OPEN,
        why="",
        completed_on=None,
        cancelled_on=None,
        merged_into=None,
        rating=None,
        latest=None,
        updated_at=None,
        forecast=None,
        shares=tuple(Share(share.agency, excused=share.excused) for share in action.shares),
        agreed_version=action.agreed_version + 1,
    )
    action = did(s, opened, VERB, why=why)
    tell_of_it(s, action, s.p.owners(action, s.day))
    return done(s, action)
