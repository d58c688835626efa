"""Stop a calendar address from working."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from usecases.calendar_links import LinkView, view_link
from usecases.ports.store import Work
from usecases.records import CalendarLink
from usecases.refusals import NotFound
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class RevokeLink:
    id: str


@dataclass(frozen=True, slots=True)
class LinkRevoked:
    link: LinkView


def revoke_link(w: Work, command: RevokeLink, now: datetime) -> LinkRevoked:
    """Only the person it was given to may; for anybody else it does not exist."""
    s = scene(w, now)
    link = w.get(CalendarLink, command.id)
    if link is None or link.person != w.actor:
        raise NotFound("calendar", "that address")
    if link.revoked_at is None:
        w.put(replace(link, revoked_at=now))
        w.enter("calendar.revoke", link.scope)
    return LinkRevoked(view_link(s, link))
