"""Pause an action: nobody is asked about it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import ActionState
from governance.dates import said
from usecases.answer import pass_over_asks
from usecases.deeds import DeedDone, begun, did, done, tell_of_it
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.views import view_action

VERB = "action.pause"


@dataclass(frozen=True, slots=True)
class PauseAction:
    """`until` is the day on which those who decide are told; it stays paused until resumed.

    `revision` is the one a button assumed; None where somebody typed.
    """

    name: str
    place: str | None = None
    why: str = ""
    until: date | None = None
    revision: int | None = None


def pause_action(w: Work, command: PauseAction, now: datetime) -> DeedDone:
    """Raises NotFound, SeveralFound, NotAllowed, Changed, NotNow or Incomplete."""
    s, action = begun(w, command, now, VERB)
    problems = _problems(command, s.day)
    if problems:
        raise Incomplete(problems, view_action(s, action))
    why = command.why.strip()
    paused = replace(
        action,
        state=ActionState.PAUSED,
        why=why,
        paused_until=command.until,
        pauses=action.pauses + 1,
        snoozed_until=None,
    )
    until = f"until {said(command.until)}" if command.until else ""
    action = did(s, paused, VERB, says=until, why=why)
    pass_over_asks(w, action)
    tell_of_it(s, action, s.p.owners(action, s.day))
    return done(s, action)


def _problems(command: PauseAction, day: date) -> dict[str, str]:
    problems = {}
    if not command.why.strip():
        problems["why"] = "needed"
    if command.until is not None and command.until <= day:
        problems["until"] = "past"
    return problems
