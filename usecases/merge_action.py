"""Merge an action into another, which goes on for both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action
from usecases.assigning import tell_assigned
from usecases.deeds import DeedDone, begun, done, last_deed, noted, tell_of_it
from usecases.denied import check_may
from usecases.ending import cancelled
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotFound, SeveralFound
from usecases.resolve import resolve
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.merge"


@dataclass(frozen=True, slots=True)
class MergeAction:
    """`into` is the number or reference of the one that goes on; where `join` is not empty the
    owners of this one become owners of that one too.

    `revision` is the one a button assumed; None where somebody typed.
    """

    name: str
    place: str | None = None
    into: str = ""
    join: str = ""
    why: str = ""
    revision: int | None = None


def merge_action(w: Work, command: MergeAction, now: datetime) -> DeedDone:
    """The history of each names the other.

    Raises NotFound, SeveralFound, NotAllowed (of either), Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    into = _into(s, action, command)
    problems = _problems(s, action, into, command)
    if problems:
        raise Incomplete(problems, view_action(s, action))
    why, owners = command.why.strip(), s.p.owners(action, s.day)
    gone = replace(cancelled(s, action, f"merged into {into.id}"), merged_into=into.id)
    gone = noted(s, gone, VERB, says=f"into {into.id}", why=why)
    into = _joined(s, action, into, command)
    still = s.p.owners(into, s.day)
    tell_of_it(s, gone, (person for person in owners if person not in still))
    w.enter(VERB, action.id)
    return done(s, gone)


def _into(s: Scene, action: Action, command: MergeAction) -> Action:
    """Of several with that number the one of this action's group. Raises Incomplete, NotAllowed."""
    try:
        into = resolve(s, command.into.strip(), action.group)
    except (NotFound, SeveralFound) as refusal:
        several = isinstance(refusal, SeveralFound)
        problem = "several" if several else "unknown" if command.into.strip() else "needed"
        raise Incomplete({"into": problem}, view_action(s, action)) from refusal
    check_may(s, VERB, into)
    return into


def _problems(s: Scene, action: Action, into: Action, command: MergeAction) -> dict[str, str]:
    if into.id == action.id:
        return {"into": "itself"}
    if into.ended:
        return {"into": "closed"}
    restricted = {s.p.groups[one.group].restricted for one in (action, into)}
    if into.group != action.group and True in restricted:
        return {"into": "boundary"}
    if command.join and (action.each or into.each):
        return {"join": "with each"}
    return {}


def _joined(s: Scene, action: Action, into: Action, command: MergeAction) -> Action:
    before = s.p.owners(into, s.day)
    added = action.owners if command.join else ()
    into = replace(into, owners=tuple(dict.fromkeys((*into.owners, *added))))
    into = noted(s, into, VERB, says=f"with {action.id}", why=command.why.strip())
    new = (person for person in s.p.owners(into, s.day) if person not in before)
    tell_assigned(s, into, last_deed(into), new)
    return into
