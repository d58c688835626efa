"""What follows when an action is new: its reference, its attention, and who hears of it."""

from __future__ import annotations

from dataclasses import replace

from governance.actions import ACTIONS_BY_GROUP, Action, Owner
from usecases.answer import tell_group
from usecases.assigning import tell_assigned
from usecases.attend import attend
from usecases.scene import Scene

NEW = "new"


def next_reference(s: Scene, group: str) -> str:
    """References run per group and year, and are never used twice."""
    prefix = f"{group}-{s.day.year}-"
    used = [a.id for a in s.w.find(ACTIONS_BY_GROUP, group) if a.id.startswith(prefix)]
    last = max((int(ref.removeprefix(prefix)) for ref in used), default=0)
    return f"{prefix}{last + 1:03}"


def blank(s: Scene, group: str, title: str) -> Action:
    """With the next reference, by whoever reads; everything else is still to be said of it."""
    return Action(
        id=next_reference(s, group),
        group=group,
        title=" ".join(title.split()),
        created_at=s.now,
        created_by=s.reader,
    )


def following(s: Scene, action: Action, title: str, owners: tuple[Owner, ...]) -> Action:
    """One that goes on from another, for the same objective."""
    return replace(
        blank(s, action.group, title),
        plan=action.plan,
        objective=action.objective,
        owners=owners,
        follows=action.id,
    )


def added(s: Scene, action: Action) -> Action:
    """Keep it; tell its group, and those who own it from now on."""
    action = s.w.put(attend(s, action))
    tell_group(s, action, NEW)
    tell_assigned(s, action, NEW, s.p.owners(action, s.day))
    return action
