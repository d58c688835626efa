"""A group's year: its coming meetings, and what is planned for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.agenda import AgendaItem
from governance.dates import add_months
from governance.meetings import MEETINGS_BY_GROUP, Meeting
from usecases.agenda import agenda_of
from usecases.denied import check_may
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.scene import Scene, scene
from usecases.views import LeadView
from usecases.views.meeting import MeetingView, view_meeting
from usecases.views.names import view_lead

MONTHS = 12


@dataclass(frozen=True, slots=True)
class ForwardPlan:
    group: str


@dataclass(frozen=True, slots=True)
class PlannedItem:
    title: str
    minutes: int
    purpose: str
    state: str
    lead: LeadView | None = None


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """Without its standing items: they are on every agenda. `may`: the reader can propose more."""

    meeting: MeetingView
    items: tuple[PlannedItem, ...]
    may: bool


@dataclass(frozen=True, slots=True)
class PlanShown:
    group: str
    group_name: str
    meetings: tuple[PlannedMeeting, ...]


def forward_plan(w: Work, command: ForwardPlan, now: datetime) -> PlanShown:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    group = find_group(s, command.group)
    check_may(s, "agenda.show", group)
    last = add_months(s.day, MONTHS)
    coming = (m for m in w.find(MEETINGS_BY_GROUP, group) if m.coming and s.day <= m.on <= last)
    planned = tuple(_planned(s, meeting) for meeting in coming)
    return PlanShown(group, s.p.groups[group].name, planned)


def _planned(s: Scene, meeting: Meeting) -> PlannedMeeting:
    items = (item for item in agenda_of(s, meeting) if item.live and not item.standing)
    views = tuple(_item(s, item) for item in items)
    return PlannedMeeting(view_meeting(s, meeting), views, s.may("agenda.propose", meeting))


def _item(s: Scene, item: AgendaItem) -> PlannedItem:
    lead = view_lead(s, item.lead, item.group) if item.lead else None
    return PlannedItem(item.title, item.minutes, item.purpose.value, item.state.value, lead)
