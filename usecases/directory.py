"""Who and what a reader may see of the partnership: people, groups, whom to give work to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from usecases.find_group import find_group
from usecases.owners import chosen_owner, possible_owners
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.views import LeadView


@dataclass(frozen=True, slots=True)
class ListPeople:
    pass


@dataclass(frozen=True, slots=True)
class PersonView:
    """`groups` and `chairs` leave out restricted groups the reader may not know of."""

    id: str
    name: str
    posts: tuple[str, ...]
    agency: str
    groups: tuple[str, ...]
    chairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleListed:
    people: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True)
class ListGroups:
    pass


@dataclass(frozen=True, slots=True)
class GroupView:
    """`may_add`: whether the reader may put new actions on its list."""

    id: str
    name: str
    restricted: bool
    seated: bool
    may_add: bool


@dataclass(frozen=True, slots=True)
class GroupsListed:
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class ListOwners:
    group: str


@dataclass(frozen=True, slots=True)
class OwnersListed:
    """Whom an action of the group may be given to: value, and name with who answers today."""

    group: str
    owners: tuple[tuple[str, LeadView], ...]


@dataclass(frozen=True, slots=True)
class IsKnown:
    """person:ID, or group:ID for its channel: what a courier can deliver to."""

    recipient: str


def is_known(w: Work, command: IsKnown, now: datetime) -> bool:
    p = scene(w, now).p
    kind, _, name = command.recipient.partition(":")
    return (kind == "person" and name in p.people) or (kind == "group" and name in p.groups)


def list_people(w: Work, _command: ListPeople, now: datetime) -> PeopleListed:
    s = scene(w, now)
    return PeopleListed(tuple(view_person(s, person) for person in s.p.people))


def list_groups(w: Work, _command: ListGroups, now: datetime) -> GroupsListed:
    s = scene(w, now)
    seen = (group for group in s.p.groups.values() if s.may("meeting.show", group.id))
    return GroupsListed(
        tuple(
            GroupView(
                id=group.id,
                name=group.name,
                restricted=group.restricted,
                seated=s.reader in s.p.seated(group.id, s.day),
                may_add=s.may("action.new", group.id),
            )
            for group in seen
        )
    )


def list_owners(w: Work, command: ListOwners, now: datetime) -> OwnersListed:
    """Raises NotFound."""
    s = scene(w, now)
    group = find_group(s, command.group)
    offered = possible_owners(s.p, s.p.groups[group])
    return OwnersListed(
        group,
        tuple((value, LeadView(name, _answer(s, group, value))) for value, name in offered),
    )


def _answer(s: Scene, group: str, value: str) -> tuple[str, ...]:
    owner = chosen_owner(s.p, group, value)
    return s.names(s.p.answers_for(owner, group, s.day)) if owner is not None else ()


def view_person(s: Scene, person: str) -> PersonView:
    posts = s.p.posts_of(person, s.day)
    known = [g.id for g in s.p.groups.values() if not g.restricted or s.may("meeting.show", g.id)]
    return PersonView(
        id=person,
        name=s.name(person),
        posts=tuple(post.title for post in posts),
        agency=s.p.agencies[posts[0].agency].name if posts else "",
        groups=tuple(group for group in known if person in s.p.seated(group, s.day)),
        chairs=tuple(group for group in known if person in s.p.chair(group, s.day)),
    )
