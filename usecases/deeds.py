"""Doing something to an action: whether it may be done, and what every deed sets off."""

from __future__ import annotations

from dataclasses import replace

from governance.actions import LIVE, Action, ActionState, Deed
from governance.permissions import TABLE, Relation
from usecases.answer import tell_group
from usecases.attend import attend
from usecases.refusals import Changed, Closed, NotAllowed, NotNow
from usecases.scene import Scene
from usecases.views import view_action

States = frozenset[ActionState]


def open_to_change(
    s: Scene, action: Action, verb: str, revision: int | None, states: States = LIVE
) -> None:
    """Raises NotAllowed, Closed or NotNow where its state forbids it, or Changed when a button
    assumed facts that have moved on."""
    if not s.may(verb, action):
        raise NotAllowed(verb, action.id, s.names(_who_may(s, action, verb)))
    if action.state not in states:
        view = view_action(s, action)
        raise Closed(view) if action.ended and states <= LIVE else NotNow(verb, view)
    if revision is not None and revision != action.revision:
        raise Changed(view_action(s, action))


def did(s: Scene, action: Action, what: str, *, says: str = "", why: str = "") -> Action:
    """Keep an action that was changed, and the deed in its history; tell its group.

    `what` is the verb of permissions. The ledger entry is named by it too.
    """
    deed = Deed(
        id=f"{action.id}/d{action.revision}",
        action=action.id,
        at=s.now,
        by=s.reader,
        what=what,
        says=says,
        why=why,
    )
    s.w.put(deed)
    action = s.w.put(attend(s, replace(action, revision=action.revision + 1)))
    tell_group(s, action, deed.id)
    s.w.enter(what, action.id)
    return action


def _who_may(s: Scene, action: Action, verb: str) -> tuple[str, ...]:
    """Those to turn to; the business manager is always named besides, by whoever says so."""
    stands = TABLE[verb].open
    owners = s.p.owners(action, s.day) if Relation.OWNER in stands else ()
    chairs = s.p.chair(action.group, s.day) if Relation.CHAIR in stands else ()
    return tuple(dict.fromkeys((*owners, *chairs)))
