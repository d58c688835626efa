"""The calendar addresses a person holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from usecases.ports.store import Work
from usecases.records import LINKS_BY_PERSON, CalendarLink
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class ListLinks:
    pass


@dataclass(frozen=True, slots=True)
class LinkView:
    """`id` names the link; its secret address is worked out from it at the edge."""

    id: str
    scope: str
    name: str
    issued_at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """A calendar the reader may ask an address for; `instead_of` is the last one they held."""

    scope: str
    name: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class LinksListed:
    links: tuple[LinkView, ...]
    offered: tuple[Offer, ...]


def list_links(w: Work, _command: ListLinks, now: datetime) -> LinksListed:
    s = scene(w, now)
    issued = w.find(LINKS_BY_PERSON, w.actor)
    # several may have been issued at one moment: the one that still works is the last
    last = {link.scope: link for link in sorted(issued, key=lambda one: one.revoked_at is None)}
    held = [link for link in last.values() if link.revoked_at is None]
    links = tuple(view_link(s, link) for link in held if may_read(s, link.scope))
    free = [scope for scope in _scopes(s) if scope not in {link.scope for link in held}]
    return LinksListed(links, tuple(_offer(s, scope, last) for scope in free if may_read(s, scope)))


def _offer(s: Scene, scope: str, last: dict[str, CalendarLink]) -> Offer:
    return Offer(scope, scope_name(s, scope), last[scope].id if scope in last else "")


def view_link(s: Scene, link: CalendarLink) -> LinkView:
    return LinkView(link.id, link.scope, scope_name(s, link.scope), link.issued_at)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def may_read(s: Scene, scope: str) -> bool:
    """Whether the reader may have the calendar of a scope: person:ID, group:ID or all."""
    kind, _, name = scope.partition(":")
    match kind:
        case "person":
            return s.may("calendar.person", scope)
        case "group":
            return name in s.p.groups and s.may("calendar.group", name)
        case _:
            return scope == "all" and s.may("calendar.all", None)


def scope_name(s: Scene, scope: str) -> str:
    kind, _, name = scope.partition(":")
    if kind == "person":
        return "My meetings" if name == s.reader else f"Meetings of {s.name(name)}"
    if kind == "group":
        return f"{s.p.groups[name].name} ({name})"
    return "All meetings of the partnership"


def _scopes(s: Scene) -> tuple[str, ...]:
    mine = s.p.groups_of(s.reader, s.day)
    return (f"person:{s.reader}", *(f"group:{group}" for group in mine), "all")
