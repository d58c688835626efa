"""Record that an action is completed, on what day and by what evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import ActionState, Update
from governance.ratings import Meaning
from usecases.deeds import open_to_change
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.resolve import resolve
from usecases.scene import scene
from usecases.update_action import record
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class DoneAction:
    """`on` is the day it was completed; None is today. `evidence` says how one can tell."""

    name: str
    place: str | None = None
    on: date | None = None
    evidence: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Completed:
    action: ActionView


def done_action(w: Work, command: DoneAction, now: datetime) -> Completed:
    """Raises NotFound, SeveralFound, NotAllowed, Changed, Closed or Incomplete."""
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    open_to_change(s, action, "action.done", command.revision)
    on = command.on or s.day
    problems = _problems(command.evidence, on, s.day)
    if problems:
        raise Incomplete(problems, view_action(s, action))
    update = Update(
        id=f"{action.id}/{action.revision}",
        action=action.id,
        at=now,
        recorded_by=s.reader,
        rating=s.p.key_for(action).meaning(Meaning.DONE).word,
        agreed=action.agreed,
        precision=action.precision,
        evidence=command.evidence.strip(),
        for_owner=not s.leads(action),
    )
    action = replace(action, state=ActionState.COMPLETED, completed_on=on)
    return Completed(view_action(s, record(s, action, update)))


def _problems(evidence: str, on: date, day: date) -> dict[str, str]:
    problems = {}
    if not evidence.strip():
        problems["evidence"] = "needed"
    if on > day:
        problems["on"] = "future"
    return problems
