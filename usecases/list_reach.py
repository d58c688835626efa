"""How each person and each group is reached on a platform, for whoever looks after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from governance.accounts import (
    ACCOUNTS_BY_PERSON,
    CHANNELS_BY_GROUP,
    Conversation,
    platform_of,
)
from usecases.ports.store import Work
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class ListReach:
    platform: str


@dataclass(frozen=True, slots=True)
class GroupReached:
    """`address` is its channel's id, empty where it has none; `conversation` is where that is
    written to, on a platform that has to be told. `elsewhere` are the other platforms where it has
    one."""

    id: str
    name: str
    address: str
    conversation: Conversation | None = None
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonReached:
    """`address` is the account's id, empty where none is linked; `active` is whether that may be
    used, and `conversation` where it is written to. `agencies` are those they hold a post of.
    `elsewhere` are the other platforms where they have an account that may be used."""

    id: str
    name: str
    email: str
    address: str
    active: bool
    conversation: Conversation | None = None
    agencies: frozenset[str] = frozenset()
    elsewhere: tuple[str, ...] = ()


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
    channels = [one.id for one in s.w.find(CHANNELS_BY_GROUP, group)]
    address = next((one for one in channels if platform_of(one) == platform), "")
    elsewhere = _others(channels, platform)
    return GroupReached(group, s.p.groups[group].name, address, _where(s, address), elsewhere)


def _person(s: Scene, person: str, platform: str) -> PersonReached:
    """Of several accounts, one that may be used."""
    held = s.w.find(ACCOUNTS_BY_PERSON, person)
    linked = [one for one in held if platform_of(one.id) == platform]
    account = max(linked, key=lambda one: one.active, default=None)
    return PersonReached(
        id=person,
        name=s.p.people[person].name,
        email=s.p.people[person].email or "",
        address=account.id if account else "",
        active=account is not None and account.active,
        conversation=_where(s, account.id if account else ""),
        agencies=frozenset(post.agency for post in s.p.posts_of(person, s.day)),
        elsewhere=_others((one.id for one in held if one.active), platform),
    )


def _others(ids: Iterable[str], platform: str) -> tuple[str, ...]:
    return tuple(sorted({platform_of(id_) for id_ in ids} - {platform}))


def _where(s: Scene, address: str) -> Conversation | None:
    return s.w.get(Conversation, address) if address else None
