"""Say who helps with an action. Supporters see it and are told; they are not asked about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action, Owner
from usecases.deeds import DeedDone, begun, done, noted, tell_of_it
from usecases.owners import find_owner, find_owners
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene
from usecases.views import view_action

VERB = "action.support"


@dataclass(frozen=True, slots=True)
class SupportAction:
    """`add` and `remove` are one name each; `supporters` is the whole list, one a line.

    `revision` is the one a button assumed; None where somebody typed.
    """

    name: str
    place: str | None = None
    add: str = ""
    remove: str = ""
    supporters: str | None = None
    revision: int | None = None


def support_action(w: Work, command: SupportAction, now: datetime) -> DeedDone:
    """Raises NotFound (also for somebody nobody is called), SeveralFound, NotAllowed, Changed,
    Closed, NotNow or Incomplete."""
    s, action = begun(w, command, now, VERB)
    supporters = _supporters(s, action, command)
    if supporters == action.supporters:
        problem = "absent" if command.remove else "same"
        raise Incomplete({"supporters": problem}, view_action(s, action))
    action = supported(s, action, supporters)
    w.enter(VERB, action.id)
    return done(s, action)


def supported(
    s: Scene, action: Action, supporters: tuple[Owner, ...], *, quietly: bool = False
) -> Action:
    """Keep who helps from now on, and tell those who did not before; its group, unless quietly."""
    before = s.p.supporters(action, s.day)
    action = replace(action, supporters=supporters)
    action = noted(s, action, VERB, owners=supporters, quietly=quietly)
    people = s.p.supporters(action, s.day)
    tell_of_it(s, action, (one for one in people if one not in before))
    return action


def _supporters(s: Scene, action: Action, command: SupportAction) -> tuple[Owner, ...]:
    supporters = action.supporters
    if command.supporters is not None:
        supporters = find_owners(s, command.supporters, action.group, "supporters")
    if command.add:
        supporters = (*supporters, find_owner(s, command.add, action.group, "add"))
    if command.remove:
        gone = find_owner(s, command.remove, action.group, "remove")
        supporters = tuple(one for one in supporters if one != gone)
    return tuple(dict.fromkeys(supporters))
