"""What a calendar holds, with the rights its holder has now."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime, timedelta

from governance.dates import london
from governance.meetings import MEETINGS_BY_DAY, Meeting, MeetingState
from governance.permissions import may
from usecases.calendar_links import digest, may_read, scope_name
from usecases.ports.calendars import CalendarFeed, FeedEvent
from usecases.ports.store import Work
from usecases.records import LINKS_BY_DIGEST
from usecases.scene import Scene, scene

CANCELLED_KEPT = timedelta(days=30)
PAST_KEPT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """By the secret part of an address."""

    token: str


@dataclass(frozen=True, slots=True)
class ExportFeed:
    """By scope (group:ID, person:ID or all), on the operator's own machine."""

    scope: str


def read_feed(w: Work, command: ReadFeed, now: datetime) -> CalendarFeed | None:
    """None for an unknown address, a revoked one, and one whose holder may no longer read it."""
    found = w.find(LINKS_BY_DIGEST, digest(command.token))
    if not found or found[0].revoked_at is not None:
        return None
    link = found[0]
    holder = scene(w, now, reader=link.person)
    return _feed(holder, link.scope) if may_read(holder, link.scope) else None


def export_feed(w: Work, command: ExportFeed, now: datetime) -> CalendarFeed | None:
    """None where no such group or person is known."""
    s = scene(w, now)
    kind, _, name = command.scope.partition(":")
    known: dict[str, Container[str]] = {"group": s.p.groups, "person": s.p.people, "all": ("",)}
    return _feed(s, command.scope) if name in known.get(kind, ()) else None


def _feed(s: Scene, scope: str) -> CalendarFeed:
    first = (s.now - PAST_KEPT).date()
    meetings = (m for m in s.w.find(MEETINGS_BY_DAY) if m.on >= first and _within(s, m, scope))
    events = tuple(_event(s, m) for m in meetings if not _long_cancelled(s, m))
    return CalendarFeed(f"{s.p.charter.name}: {_calendar_name(s, scope)}", events)


def _calendar_name(s: Scene, scope: str) -> str:
    """Calendars are seen over shoulders: a restricted group is not named in one."""
    group = s.p.groups.get(scope.removeprefix("group:"))
    return "meetings" if group is not None and group.restricted else scope_name(s, scope)


def _within(s: Scene, meeting: Meeting, scope: str) -> bool:
    """A restricted group is absent from the calendar of all; elsewhere its title is neutral."""
    kind, _, name = scope.partition(":")
    match kind:
        case "group":
            return meeting.group == name
        case "person":
            seated = name in s.p.seated(meeting.group, meeting.on)
            return seated and may(s.p, name, "meeting.show", meeting.group, s.day)
        case _:
            return not s.p.groups[meeting.group].restricted


def _long_cancelled(s: Scene, meeting: Meeting) -> bool:
    cancelled = meeting.state is MeetingState.CANCELLED
    return cancelled and london(meeting.changed_at) + CANCELLED_KEPT < s.now


def _event(s: Scene, meeting: Meeting) -> FeedEvent:
    group = s.p.groups[meeting.group]
    title = "Partnership meeting" if group.restricted else f"{group.id}: {group.name}"
    chairs = s.names(s.p.chair(group.id, meeting.on))
    lines = [] if group.restricted or not chairs else [f"Chair: {' and '.join(chairs)}"]
    if meeting.provisional:
        lines.append("Provisional: bank holidays for this year are not published yet.")
    return FeedEvent(
        uid=f"{meeting.id.replace('/', '-').lower()}@partnership-clerk",
        sequence=meeting.revision,
        changed_at=meeting.changed_at,
        starts=meeting.starts,
        ends=meeting.ends,
        title=title,
        place=meeting.place,
        text="\n".join(lines),
        cancelled=meeting.state is MeetingState.CANCELLED,
    )
