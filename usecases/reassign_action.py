"""Give an action to somebody else. Its dates do not move."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import EACH, Action, Owner
from usecases.assigning import tell_assigned
from usecases.deeds import DeedDone, begun, done, last_deed, noted
from usecases.let_go import pass_over_left
from usecases.owners import find_owner, find_owners
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene
from usecases.support_action import supported
from usecases.views import view_action

VERB = "action.reassign"


@dataclass(frozen=True, slots=True)
class ReassignAction:
    """`lead` is a post's title, a person's or group's name, or a choice of the form; empty stays as
    it is. `others` are further owners and `supporters` those who help, one a line; None stay so.

    `revision` is the one a button assumed; None where somebody typed.
    """

    name: str
    place: str | None = None
    lead: str = ""
    others: str | None = None
    supporters: str | None = None
    revision: int | None = None


def reassign_action(w: Work, command: ReassignAction, now: datetime) -> DeedDone:
    """The new owners are told at once; those who are none any more are asked nothing further.

    Raises NotFound (also for a lead nobody is called), SeveralFound, NotAllowed, Changed, Closed,
    NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    owners, supporters = _owners(s, action, command), action.supporters
    if command.supporters is not None:
        supporters = find_owners(s, command.supporters, action.group, "supporters")
    if (owners, supporters) == (action.owners, action.supporters):
        raise Incomplete({"lead": "same" if command.lead else "needed"}, view_action(s, action))
    if supporters != action.supporters:
        action = supported(s, action, supporters)
    if owners != action.owners:
        action = _given(s, action, owners)
    w.enter(VERB, action.id)
    return done(s, action)


def _owners(s: Scene, action: Action, command: ReassignAction) -> tuple[Owner, ...]:
    """The lead first. Raises Incomplete where somebody is to own it with each agency."""
    lead, others = action.owners[:1], action.owners[1:]
    if command.lead.strip():
        lead = (find_owner(s, command.lead, action.group, "lead"),)
    if command.others is not None:
        others = find_owners(s, command.others, action.group, "others")
    owners = tuple(dict.fromkeys((*lead, *others)))
    if len(owners) > 1 and any(owner.kind in EACH for owner in owners):
        raise Incomplete({"others": "with each"}, view_action(s, action))
    return owners


def _given(s: Scene, action: Action, owners: tuple[Owner, ...]) -> Action:
    before = s.p.owners(action, s.day)
    action = noted(s, replace(action, owners=owners), VERB, owners=owners)
    pass_over_left(s, (action,))
    new = (one for one in s.p.owners(action, s.day) if one not in before)
    tell_assigned(s, action, last_deed(action), new)
    return action
