"""Put a new action on a group's list."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime

from governance.actions import ACTIONS_BY_GROUP, Action, Owner, OwnerKind
from governance.groups import Group
from governance.partnership import Partnership
from governance.timescale import Timescale
from usecases.answer import tell_group
from usecases.attend import attend
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed
from usecases.scene import scene
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class NewAction:
    """`owner` is post:ID, person:ID, group:ID, each (agency) or schools; empty where nobody leads
    yet."""

    group: str
    title: str
    owner: str = ""
    timescale: Timescale = Timescale()


@dataclass(frozen=True, slots=True)
class Created:
    action: ActionView


def new_action(w: Work, command: NewAction, now: datetime) -> Created:
    """Raises NotFound, NotAllowed or Incomplete."""
    s = scene(w, now)
    group = s.p.groups[find_group(s, command.group)]
    if not s.may("action.new", group.id):
        allowed = s.p.chair(group.id, s.day) + s.p.managers(s.day)
        raise NotAllowed("action.new", group.id, s.names(allowed))
    owners = _owners(s.p, group, command.owner)
    _check(command, owners)
    action = Action(
        id=_next_reference(w, group.id, s.day.year),
        group=group.id,
        title=" ".join(command.title.split()),
        owners=owners or (),
        timescale=command.timescale,
        agreed=command.timescale.due,
        original=command.timescale.due,
        precision=command.timescale.precision,
        created_at=now,
        created_by=s.reader,
    )
    action = w.put(attend(s, action))
    tell_group(s, action, "new")
    w.enter("action.new", action.id)
    return Created(view_action(s, action))


def possible_owners(p: Partnership, group: Group) -> tuple[tuple[str, str], ...]:
    """What `owner` may be for a group, each with its name: the posts seated on it, itself,
    the groups that report to it, each agency, and each school where there are any."""
    posts = ((f"post:{seat.post}", p.posts[seat.post].title) for seat in group.seats)
    below = (g for g in p.groups.values() if g.reports_to == group.id and not g.restricted)
    groups = ((f"group:{g.id}", g.name) for g in (group, *below))
    schools = (("schools", "Each school"),) if any(a.school for a in p.agencies.values()) else ()
    return (*dict(posts).items(), *groups, ("each", f"Each agency on {group.id}"), *schools)


EVERYBODY = {"each": OwnerKind.EACH_AGENCY, "schools": OwnerKind.EACH_SCHOOL}


def _check(command: NewAction, owners: tuple[Owner, ...] | None) -> None:
    problems = {}
    if not command.title.strip():
        problems["title"] = "needed"
    if owners is None:
        problems["owner"] = "unknown"
    if problems:
        raise Incomplete(problems)


def _owners(p: Partnership, group: Group, name: str) -> tuple[Owner, ...] | None:
    """None for an owner nobody knows, and for a restricted group other than its own."""
    kind, _, found = name.partition(":")
    groups = {g.id for g in p.groups.values() if g.id == group.id or not g.restricted}
    known: dict[str, Container[str]] = {"post": p.posts, "person": p.people, "group": groups}
    if not name:
        return ()
    if name in EVERYBODY:
        return (Owner(EVERYBODY[name]),)
    if kind in known and found in known[kind]:
        return (Owner(OwnerKind(kind), found),)
    return None


def _next_reference(w: Work, group: str, year: int) -> str:
    """References run per group and year, and are never used twice."""
    prefix = f"{group}-{year}-"
    used = [a.id for a in w.find(ACTIONS_BY_GROUP, group) if a.id.startswith(prefix)]
    last = max((int(ref.removeprefix(prefix)) for ref in used), default=0)
    return f"{prefix}{last + 1:03}"
