"""What a calendar holds, with the rights its holder has now."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.meetings import MEETINGS_BY_DAY, Meeting
from governance.permissions import may
from usecases.calendar_events import deadline_event, meeting_event
from usecases.calendar_links import NEVER_ISSUED, digest, may_read, scope_name, works
from usecases.event_stamps import keep_stamps, stamped
from usecases.ports.calendars import CalendarFeed, FeedEvent
from usecases.ports.store import Work
from usecases.records import LINKS_BY_DIGEST
from usecases.scene import Scene, scene

PAST_KEPT = timedelta(days=90)

Shown = Callable[[Action], bool]
"""Which actions the reader of everybody's deadlines may see."""


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """By the secret part of an address."""

    token: str


@dataclass(frozen=True, slots=True)
class ExportFeed:
    """By scope, as a CalendarLink has it, on the operator's own machine."""

    scope: str


def read_feed(w: Work, command: ReadFeed, now: datetime) -> CalendarFeed | None:
    """None for an unknown address, a stopped one, and one whose holder may no longer read it.

    All three go the same way, so that the time it takes tells nothing.
    """
    link = next(iter(w.find(LINKS_BY_DIGEST, digest(command.token))), NEVER_ISSUED)
    s = scene(w, now, reader=link.person)
    readable = may_read(s, link.scope)
    if not (works(s, link) and readable):
        return None
    events = keep_stamps(s, _events(s, link.scope, lambda action: s.may("action.show", action)))
    if w.changed:
        w.enter("calendar.change", "calendars")
    return CalendarFeed(_name(s, link.scope), events)


def export_feed(w: Work, command: ExportFeed, now: datetime) -> CalendarFeed | None:
    """None where no such group or person is known. It keeps nothing, as beside a running Clerk it
    could not: a change no address has served yet is numbered as it then will be."""
    s = scene(w, now)
    kind, _, name = command.scope.partition(":")
    known: dict[str, Container[str]] = {
        "group": s.p.groups,
        "person": s.p.people,
        "all": ("",),
        "deadlines": ("", *s.p.people),
    }
    if name not in known.get(kind, ()):
        return None
    events = stamped(s, _events(s, command.scope, lambda _: True))
    return CalendarFeed(_name(s, command.scope), events)


def _name(s: Scene, scope: str) -> str:
    """Calendars are seen over shoulders: a restricted group is not named in one."""
    group = s.p.groups.get(scope.removeprefix("group:"))
    hidden = group is not None and group.restricted
    return f"{s.p.charter.name}: {'meetings' if hidden else scope_name(s, scope)}"


def _events(s: Scene, scope: str, shown: Shown) -> Iterator[FeedEvent]:
    kind, _, name = scope.partition(":")
    return _deadlines(s, name, shown) if kind == "deadlines" else _meetings(s, scope)


def _meetings(s: Scene, scope: str) -> Iterator[FeedEvent]:
    first = (s.now - PAST_KEPT).date()
    for meeting in s.w.find(MEETINGS_BY_DAY):
        if meeting.on >= first and _within(s, meeting, scope):
            yield meeting_event(s, meeting)


def _within(s: Scene, meeting: Meeting, scope: str) -> bool:
    """A restricted group is absent from the calendar of all; elsewhere its title is neutral."""
    kind, _, name = scope.partition(":")
    match kind:
        case "group":
            return meeting.group == name
        case "person" if meeting.group in s.p.groups:
            seated = name in s.p.seated(meeting.group, meeting.on)
            return seated and may(s.p, name, "meeting.show", meeting.group, s.day)
        case _:
            return kind == "all" and not s.restricted(meeting.group)


def _deadlines(s: Scene, person: str, shown: Shown) -> Iterator[FeedEvent]:
    """A person's own, or everybody's where none is named, by date."""
    first = (s.now - PAST_KEPT).date()
    owner = replace(s, reader=person)
    dated = [(a.agreed, a.id, a) for a in s.w.find(ACTIONS_BY_GROUP) if a.agreed is not None]
    for agreed, _, action in sorted(dated):
        event = deadline_event(s, action) if agreed >= first else None
        wanted = _is_due_from(owner, action) if person else _is_open(s, action, shown)
        if event is not None and wanted:
            yield event


def _is_due_from(owner: Scene, action: Action) -> bool:
    """Also what is over, so that calendars learn of it; but no part that is done or excused."""
    owes = owner.leads(action) if action.ended else owner.owes(action)
    return owes and owner.may("action.show", action)


def _is_open(s: Scene, action: Action, shown: Shown) -> bool:
    """A restricted group's references are in nobody's calendar of all deadlines."""
    return not s.restricted(action.group) and shown(action)
