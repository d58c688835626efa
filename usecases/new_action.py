"""Put a new action on a group's list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import EACH, Owner
from governance.smart import Smart, unsaid
from governance.timescale import Timescale
from usecases.adding import added, blank
from usecases.denied import check_may
from usecases.find_group import find_group
from usecases.link_action import linked, to_link
from usecases.objectives import chosen_objective
from usecases.owners import chosen_owner, find_owners
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene, scene
from usecases.support_action import supported
from usecases.take_note import note_raised
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class NewAction:
    """`owner` is the lead: post:ID, person:ID, group:ID, each (agency) or schools; empty where
    nobody leads yet. `others` own it with the lead and `supporters` help, a name a line.
    `objective` is one of the group's plans', as it lists them; `measure` is how one will know.
    `decision` is the reference of what it came of."""

    group: str
    title: str
    owner: str = ""
    timescale: Timescale = Timescale()
    measure: str = ""
    objective: str = ""
    others: str = ""
    supporters: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Created:
    """`unsaid` is what it may help to say too; `item` is what the group's meeting was at;
    `decision` is what it came of."""

    action: ActionView
    unsaid: tuple[Smart, ...] = ()
    item: str = ""
    decision: str = ""


def new_action(w: Work, command: NewAction, now: datetime) -> Created:
    """Raises NotFound (also for somebody nobody is called), NotAllowed, Incomplete, or
    DecisionNotNow where nothing was resolved."""
    s = scene(w, now)
    group = s.p.groups[find_group(s, command.group)]
    check_may(s, "action.new", group.id)
    _check(s, command, group.id)
    plan, objective = chosen_objective(s.p, group.id, command.objective) or (None, None)
    decision = to_link(s, command.decision) if command.decision else None
    owners = _owners(s, command, group.id)
    supporters = find_owners(s, command.supporters, group.id, "supporters")
    action = replace(
        blank(s, group.id, command.title),
        plan=plan,
        objective=objective,
        owners=owners,
        measure=command.measure.strip(),
        timescale=command.timescale,
        agreed=command.timescale.due,
        original=command.timescale.due,
        precision=command.timescale.precision,
    )
    action = added(s, action)
    item = note_raised(s, action)
    if decision is not None:
        linked(s, decision, action.id)
    if supporters:
        # the group has just been told of the action itself
        action = supported(s, action, supporters, quietly=True)
    w.enter("action.new", action.id)
    of = f"{decision.id} {decision.text}" if decision else ""
    return Created(view_action(s, action), unsaid(action), item, of)


def _check(s: Scene, command: NewAction, group: str) -> None:
    problems = {}
    if not command.title.strip():
        problems["title"] = "needed"
    if command.owner and chosen_owner(s.p, group, command.owner) is None:
        problems["owner"] = "unknown"
    if command.objective and chosen_objective(s.p, group, command.objective) is None:
        problems["objective"] = "unknown"
    if command.others.strip() and not command.owner:
        problems["owner"] = "needed first"
    if problems:
        raise Incomplete(problems)


def _owners(s: Scene, command: NewAction, group: str) -> tuple[Owner, ...]:
    """The lead first. Raises Incomplete where somebody is to own it with each agency."""
    lead = chosen_owner(s.p, group, command.owner)
    others = find_owners(s, command.others, group, "others")
    owners = tuple(dict.fromkeys((lead, *others))) if lead else ()
    if len(owners) > 1 and any(owner.kind in EACH for owner in owners):
        raise Incomplete({"others": "with each"})
    return owners
