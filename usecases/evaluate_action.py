"""Say whether a completed action did what it was for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import EVALUATIONS_BY_ACTION, Action, Evaluation
from governance.ratings import Meaning
from usecases.adding import added, following
from usecases.deeds import DeedDone, begun, did, done, tell_of_it
from usecases.owners import owners_led_by
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.evaluate"
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class EvaluateAction:
    """`resolved` is yes or no, `note` what was seen. Where it is not, `title` is what is to be done
    next and `lead` who leads that: a name or a choice of the form, empty is whoever owned this one.
    `revision` is the one a button assumed; None where somebody typed."""

    name: str
    place: str | None = None
    resolved: str = ""
    note: str = ""
    title: str = ""
    lead: str = ""
    revision: int | None = None


def evaluate_action(w: Work, command: EvaluateAction, now: datetime) -> DeedDone:
    """Resolved, it is rated as evaluated. Not resolved, it stays completed and another action
    follows it, which needs a date.

    Raises NotFound (also for a lead nobody is called), SeveralFound, NotAllowed, Changed, NotNow or
    Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    if problems := _problems(command):
        raise Incomplete(problems, view_action(s, action))
    follow_up = _follow_up(s, action, command) if command.resolved == NO else None
    evaluation = w.put(_evaluation(s, action, command, follow_up))
    says = f"not resolved, followed by {follow_up}" if follow_up else "resolved"
    if follow_up is None:
        word = s.p.key_for(action).meaning(Meaning.EVALUATED).word
        action = replace(action, rating=word)
    action = did(s, action, VERB, says=says, about=evaluation.id)
    tell_of_it(s, action, s.p.owners(action, s.day))
    return done(s, action)


def _problems(command: EvaluateAction) -> dict[str, str]:
    problems = {}
    if command.resolved not in (YES, NO):
        problems["resolved"] = "needed"
    if not command.note.strip():
        problems["note"] = "needed"
    if command.resolved == NO and not command.title.strip():
        problems["title"] = "needed next"
    return problems


def _evaluation(
    s: Scene, action: Action, command: EvaluateAction, follow_up: str | None
) -> Evaluation:
    return Evaluation(
        id=f"{action.id}/e{len(s.w.find(EVALUATIONS_BY_ACTION, action.id)) + 1}",
        action=action.id,
        at=s.now,
        by=s.reader,
        resolved=command.resolved == YES,
        note=command.note.strip(),
        follow_up=follow_up,
    )


def _follow_up(s: Scene, action: Action, command: EvaluateAction) -> str:
    owners = owners_led_by(s, action, command.lead, "lead")
    new = following(s, action, command.title, owners)
    return added(s, replace(new, measure=action.measure)).id
