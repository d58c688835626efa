"""What a reader is shown of a meeting's agenda, with their own rights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action
from governance.agenda import (
    NOTES_BY_MEETING,
    Agenda,
    AgendaItem,
    ItemState,
    MeetingNote,
    length,
    starts,
)
from governance.meetings import Meeting, MeetingState
from governance.reports import REPORTS_BY_MEETING
from usecases.agenda import CLOSED, agenda_of, progress, shown
from usecases.minutes import last_closed
from usecases.minutes_view import view_minutes
from usecases.scene import Scene
from usecases.views import ActionView, LeadView, view_action
from usecases.views.meeting import MeetingView, view_meeting
from usecases.views.names import view_lead

VERBS = (
    *("agenda.propose", "agenda.order", "agenda.issue"),
    *("meeting.start", "meeting.capture", "meeting.close", "attendance.show"),
)


@dataclass(frozen=True, slots=True)
class NoteView:
    """`action` is the one that was raised, where the reader may see it."""

    at: datetime
    by: str
    text: str
    action: ActionView | None = None


@dataclass(frozen=True, slots=True)
class LastMinutes:
    """The last meeting's minutes, where the reader may see them: how far they have come. `revision`
    is of their text; `approves`: the reader may approve them now."""

    meeting: MeetingView
    state: str
    approves: bool = False
    revision: int = 0


@dataclass(frozen=True, slots=True)
class ItemView:
    """`number` is 0 for what was dropped; `starts` is None for what the meeting is not to come to.

    `changed`: since the agenda was issued. `reached`: the meeting came to it.
    `last` are the minutes that are approved there.
    """

    id: str
    number: int
    title: str
    minutes: int
    purpose: str
    state: str
    starts: datetime | None
    lead: LeadView | None = None
    papers: tuple[str, ...] = ()
    standing: bool = False
    carried_here: bool = False
    proposed_by: str = ""
    changed: bool = False
    in_hand: bool = False
    reached: bool = False
    notes: tuple[NoteView, ...] = ()
    last: LastMinutes | None = None

    @property
    def left(self) -> bool:
        """The meeting was to come to it, and has not."""
        return self.starts is not None and not self.reached


@dataclass(frozen=True, slots=True)
class Issue:
    """When an agenda was issued, the how-manieth time, and by whom."""

    number: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class AgendaView:
    """`over` is by how many minutes the items take longer than the meeting. `reports` are the
    groups below whose exception reports the reader may know of, `reports_in` those of them whose
    report has come. `can` names the verbs they may
    use now. `dropped` are the items that were dropped since it was issued. `revision` rises with
    every change; `about` is the meeting's id."""

    meeting: MeetingView
    state: str
    items: tuple[ItemView, ...]
    over: int
    can: tuple[str, ...] = ()
    issue: Issue | None = None
    reports: tuple[str, ...] = ()
    reports_in: tuple[str, ...] = ()
    dropped: tuple[ItemView, ...] = ()
    started_at: datetime | None = None
    started_by: str = ""
    revision: int = 0
    about: str = ""

    @property
    def gone_through(self) -> bool:
        """It is over, and it was said what it came to: one that was never started says nothing."""
        return self.state == MeetingState.HELD and self.started_at is not None

    @property
    def in_hand(self) -> ItemView | None:
        return next((item for item in self.items if item.in_hand), None)


def view_agenda(s: Scene, meeting: Meeting) -> AgendaView:
    items = agenda_of(s, meeting)
    done = progress(s, meeting)
    begins = dict(zip((item.id for item in items), starts(items, meeting.starts), strict=True))
    notes = s.w.find(NOTES_BY_MEETING, meeting.id)
    below = _below(s, meeting.group)
    written = {report.group for report in s.w.find(REPORTS_BY_MEETING, meeting.id)}
    numbers = {item.id: n for n, item in enumerate(shown(items), 1)}
    views = [
        replace(
            _item(s, item, done, begins[item.id]),
            number=numbers.get(item.id, 0),
            notes=tuple(_note(s, note) for note in notes if note.item == item.id),
            last=_last(s, meeting) if item.of_minutes else None,
        )
        for item in items
    ]
    return AgendaView(
        meeting=view_meeting(s, meeting),
        state=meeting.state.value,
        items=tuple(view for view in views if view.number),
        over=max(0, length(items) - meeting.minutes),
        can=_can(s, meeting),
        issue=_issue(s, done),
        reports=below,
        reports_in=tuple(group for group in below if group in written),
        dropped=tuple(view for view in views if not view.number and view.changed),
        started_at=done.started_at,
        started_by=s.name(done.started_by) if done.started_by else "",
        about=meeting.id,
        revision=done.version + sum(item.version for item in items),
    )


def _below(s: Scene, group: str) -> tuple[str, ...]:
    return tuple(one for one in s.p.below(group) if s.may("meeting.show", one))


def _item(s: Scene, item: AgendaItem, done: Agenda, begins: datetime) -> ItemView:
    changed = done.issued_at and item.changed_at and item.changed_at > done.issued_at
    return ItemView(
        id=item.id,
        number=0,
        title=item.title,
        minutes=item.minutes,
        purpose=item.purpose.value,
        state=item.state.value,
        starts=begins if item.live else None,
        lead=view_lead(s, item.lead, item.group) if item.lead else None,
        papers=item.papers,
        standing=item.standing != "",
        carried_here=item.came_from != "",
        proposed_by=s.name(item.proposed_by) if item.state is ItemState.PROPOSED else "",
        changed=bool(changed),
        in_hand=item.id == done.in_hand and done.closed_at is None,
        reached=item.begun_at is not None,
    )


def _last(s: Scene, meeting: Meeting) -> LastMinutes | None:
    """Not of one that is over, for it approves nothing any more."""
    last = None if meeting.state in CLOSED else last_closed(s, meeting.group, before=meeting)
    if last is None or not s.may("minutes.show", last):
        return None
    view = view_minutes(s, last)
    if view.is_draft and not s.may("minutes.draft", last):
        return None
    approves = view.approves == meeting.on
    return LastMinutes(view.meeting, view.state, approves, view.revision)


def _note(s: Scene, note: MeetingNote) -> NoteView:
    action = s.w.get(Action, note.raised) if note.raised else None
    seen = action is not None and s.may("action.show", action)
    view = view_action(s, action) if action is not None and seen else None
    return NoteView(note.at, s.name(note.by), note.text, view)


def _can(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    if meeting.state in CLOSED:
        return ()
    adds = ("action.new",) if s.may("action.new", meeting.group) else ()
    return (*(verb for verb in VERBS if s.may(verb, meeting)), *adds)


def _issue(s: Scene, done: Agenda) -> Issue | None:
    if done.issued_at is None:
        return None
    return Issue(done.issues, done.issued_at, s.name(done.issued_by))
