"""Give an action its first date, or change its wording, objective or how one will know that it
worked.

An agreed date is not changed here: more time is asked for, and somebody else decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import Action
from governance.timescale import Precision, dated
from usecases.deeds import DeedDone, begun, did, done, tell_of_it
from usecases.objectives import objectives_of
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotNow
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.amend"


@dataclass(frozen=True, slots=True)
class AmendAction:
    """What is None stays as it is. `objective` is the id of one of its plan's, or empty. `why` says
    who agreed it, or why. `revision` is the one a button assumed; None where somebody typed."""

    name: str
    place: str | None = None
    due: date | None = None
    precision: Precision = Precision.DAY
    objective: str | None = None
    measure: str | None = None
    why: str = ""
    revision: int | None = None
    title: str | None = None


def amend_action(w: Work, command: AmendAction, now: datetime) -> DeedDone:
    """The first date is the agreed and the original one; it answers the question there was.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    if command.due is not None and action.agreed is not None:
        raise NotNow(VERB, view_action(s, action))
    problems = _problems(s, action, command)
    changed = _amended(action, command)
    if problems or changed == action:
        raise Incomplete(problems or {"measure": "unchanged"}, view_action(s, action))
    says = "; ".join(_says(action, changed))
    changed = did(s, changed, VERB, says=says, why=command.why.strip())
    tell_of_it(s, changed, s.p.owners(changed, s.day))
    return done(s, changed)


def _amended(action: Action, command: AmendAction) -> Action:
    if command.due is not None:
        action = replace(
            action,
            agreed=command.due,
            original=command.due,
            precision=command.precision,
            timescale=replace(action.timescale, question=None),
        )
    if command.objective is not None:
        action = replace(action, objective=command.objective or None)
    if command.measure is not None:
        action = replace(action, measure=command.measure.strip())
    if command.title is not None:
        action = replace(action, title=" ".join(command.title.split()))
    return action


def _problems(s: Scene, action: Action, command: AmendAction) -> dict[str, str]:
    problems = {}
    if command.due is not None and command.due < s.day:
        problems["due"] = "past"
    if command.objective and command.objective not in dict(objectives_of(s.p, action)):
        problems["objective"] = "unknown"
    if command.title is not None and not command.title.strip():
        problems["title"] = "needed"
    return problems


def _says(before: Action, after: Action) -> Iterator[str]:
    if after.agreed is not None and before.agreed is None:
        yield f"date agreed: {dated(after.agreed, after.precision)}"
    if after.objective != before.objective:
        yield "objective changed"
    if after.measure != before.measure:
        yield "measure changed"
    if after.title != before.title:
        yield "reworded"
