"""Record that an action is completed, on what day and by what evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Update
from governance.ratings import Meaning
from usecases.deeds import open_to_change
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.resolve import resolve
from usecases.scene import scene
from usecases.update_action import record
from usecases.views import ActionView, view_action
from usecases.whose import unchanged, whose

VERB = "action.done"


@dataclass(frozen=True, slots=True)
class DoneAction:
    """`on` is the day it was completed; None is today. `evidence` says how one can tell. `agency`
    is whose part it is, by id or name, where that is not plain from who says it."""

    name: str
    place: str | None = None
    on: date | None = None
    evidence: str = ""
    revision: int | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Completed:
    """`agency`: its part of the action was completed."""

    action: ActionView
    agency: str = ""


def done_action(w: Work, command: DoneAction, now: datetime) -> Completed:
    """Raises NotFound, SeveralFound, NotAllowed, Changed, Closed or Incomplete."""
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    open_to_change(s, action, VERB, None)
    agency = whose(s, action, VERB, command.agency)
    unchanged(s, action, command.revision, agency)
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
        for_owner=not s.leads(action, agency),
        agency=agency,
    )
    return Completed(view_action(s, record(s, action, update, on)), agency)


def _problems(evidence: str, on: date, day: date) -> dict[str, str]:
    problems = {}
    if not evidence.strip():
        problems["evidence"] = "needed"
    if on > day:
        problems["on"] = "future"
    return problems
