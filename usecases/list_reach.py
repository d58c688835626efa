"""How each person and each group is reached on a platform, for whoever looks after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.accounts import ACCOUNTS_BY_PERSON, CHANNELS_BY_GROUP, platform_of
from usecases.ports.store import Work
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class ListReach:
    platform: str


@dataclass(frozen=True, slots=True)
class GroupReached:
    """`address` is its channel's id, empty where it has none."""

    id: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class PersonReached:
    """`address` is the account's id, empty where none is linked; `active` is whether that may be
    used."""

    id: str
    name: str
    email: str
    address: str
    active: bool


@dataclass(frozen=True, slots=True)
class ReachListed:
    """All groups, and the people who hold a post today."""

    groups: tuple[GroupReached, ...]
    people: tuple[PersonReached, ...]


def list_reach(w: Work, command: ListReach, now: datetime) -> ReachListed:
    s = scene(w, now)
    posted = (person for person in s.p.people if s.p.posts_of(person, s.day))
    return ReachListed(
        groups=tuple(_group(s, group, command.platform) for group in s.p.groups),
        people=tuple(_person(s, person, command.platform) for person in posted),
    )


def _group(s: Scene, group: str, platform: str) -> GroupReached:
    channels = s.w.find(CHANNELS_BY_GROUP, group)
    address = next((one.id for one in channels if platform_of(one.id) == platform), "")
    return GroupReached(group, s.p.groups[group].name, address)


def _person(s: Scene, person: str, platform: str) -> PersonReached:
    """Of several accounts, one that may be used."""
    linked = [a for a in s.w.find(ACCOUNTS_BY_PERSON, person) if platform_of(a.id) == platform]
    account = max(linked, key=lambda one: one.active, default=None)
    return PersonReached(
        id=person,
        name=s.p.people[person].name,
        email=s.p.people[person].email or "",
        address=account.id if account else "",
        active=account is not None and account.active,
    )
