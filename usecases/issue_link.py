"""Give a person a calendar address; the one they held for the same calendar stops working."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from usecases.calendar_links import LinkView, may_read, new_link, view_link
from usecases.ports.store import Work
from usecases.records import LINKS_BY_PERSON, CalendarLink
from usecases.refusals import NotFound
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class IssueLink:
    """`id` and `token` come from the secrets port; only a digest of the token is kept."""

    scope: str
    id: str
    token: str


@dataclass(frozen=True, slots=True)
class LinkIssued:
    link: LinkView
    replaced: bool


def issue_link(w: Work, command: IssueLink, now: datetime) -> LinkIssued:
    """Raises NotFound for a calendar the reader may not see."""
    s = scene(w, now)
    if not may_read(s, command.scope):
        raise NotFound("calendar", command.scope.rpartition(":")[2])
    old = [link for link in w.find(LINKS_BY_PERSON, w.actor) if _stands(link, command.scope)]
    for link in old:
        w.put(replace(link, revoked_at=now))
    link = w.put(new_link(s, command.scope, command.id, command.token))
    w.enter("calendar.issue", command.scope)
    return LinkIssued(view_link(s, link), replaced=bool(old))


def _stands(link: CalendarLink, scope: str) -> bool:
    return link.scope == scope and link.revoked_at is None
