"""The calendar addresses a person holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from usecases.ports.store import Work
from usecases.records import LINKS_BY_PERSON, CalendarLink
from usecases.scene import Scene, scene

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


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
    held = [link for link in last.values() if works(s, link)]
    links = tuple(view_link(s, link) for link in held if may_read(s, link.scope))
    free = [scope for scope in _scopes(s) if scope not in {link.scope for link in held}]
    return LinksListed(links, tuple(_offer(s, scope, last) for scope in free if may_read(s, scope)))


def _offer(s: Scene, scope: str, last: dict[str, CalendarLink]) -> Offer:
    return Offer(scope, scope_name(s, scope), last[scope].id if scope in last else "")


def view_link(s: Scene, link: CalendarLink) -> LinkView:
    return LinkView(link.id, link.scope, scope_name(s, link.scope), link.issued_at)


def new_link(s: Scene, scope: str, id_: str, token: str) -> CalendarLink:
    """An address for the reader."""
    return CalendarLink(
        id=id_,
        token_digest=digest(token),
        scope=scope,
        person=s.reader,
        issued_at=s.now,
        seats=s.p.groups_of(s.reader, s.day),
    )


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


NEVER_ISSUED = CalendarLink(
    id="", token_digest="", scope="", person="", issued_at=EPOCH, revoked_at=EPOCH
)
"""Stands for an address that nobody was given."""


def works(s: Scene, link: CalendarLink) -> bool:
    """Whether an address still works for its holder, who reads: it was not stopped, and they have
    left no seat it hangs on."""
    outlived = _outlived(s, link)  # also of a stopped one: the time it takes tells nothing
    return link.revoked_at is None and not outlived


def _outlived(s: Scene, link: CalendarLink) -> bool:
    """Leaving a seat ends the personal addresses; leaving for good ends them all."""
    left = set(link.seats).difference(s.p.groups_of(s.reader, s.day))
    return bool(left) and (is_personal(link.scope) or not s.p.posts_of(s.reader, s.day))


def is_personal(scope: str) -> bool:
    kind, _, name = scope.partition(":")
    return kind in ("person", "deadlines") and name != ""


def may_read(s: Scene, scope: str) -> bool:
    """Whether the reader may have the calendar of a scope, as a CalendarLink has it."""
    kind, _, name = scope.partition(":")
    match kind:
        case "person" | "deadlines" if name:
            return s.may("calendar.person", f"person:{name}")
        case "group":
            return name in s.p.groups and s.may("calendar.group", name)
        case _:
            return scope in ("all", "deadlines") and s.may("calendar.all", None)


def scope_name(s: Scene, scope: str) -> str:
    kind, _, name = scope.partition(":")
    match kind:
        case "person":
            return "My meetings" if name == s.reader else f"Meetings of {s.name(name)}"
        case "deadlines" if name:
            return "My deadlines" if name == s.reader else f"Deadlines of {s.name(name)}"
        case "deadlines":
            return "Deadlines of the partnership"
        case "group":
            return f"{s.p.groups[name].name} ({name})" if name in s.p.groups else name
        case _:
            return "All meetings of the partnership"


def _scopes(s: Scene) -> tuple[str, ...]:
    mine = (f"person:{s.reader}", f"deadlines:{s.reader}")
    groups = (f"group:{group}" for group in s.p.groups_of(s.reader, s.day))
    return (*mine, *groups, "all", "deadlines")
