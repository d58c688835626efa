"""Propose an item for a meeting's agenda."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Owner
from governance.agenda import AGENDA_BY_MEETING, AgendaItem, ItemState, Purpose, added
from governance.meetings import Meeting
from usecases.agenda import agenda_of, keep_own, to_change
from usecases.agenda_view import AgendaView, view_agenda
from usecases.no_papers import answer_papers
from usecases.owners import find_owner
from usecases.ports.store import Work
from usecases.refusals import Incomplete
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting

LONGEST = 240
"""Minutes an item can take."""

LONGEST_TITLE = 200
MOST_PAPERS = 10
LINK = re.compile(r"https://[^\s<>\"|]{3,500}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MayPropose:
    """Asked before the form is opened."""

    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class ProposeItem:
    """`minutes` is as it was typed; `papers` are links, one a line. `lead` may be left out."""

    group: str
    title: str = ""
    minutes: str = ""
    purpose: str = Purpose.DISCUSS.value
    lead: str = ""
    papers: str = ""
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class ItemProposed:
    """`on_it`: whoever proposed it decides what is on the agenda, so it is."""

    title: str
    on_it: bool
    agenda: AgendaView


def may_propose(w: Work, command: MayPropose, now: datetime) -> MeetingView:
    """The meeting it would be for. Raises NotFound, NotAllowed or MeetingNotNow."""
    s = scene(w, now)
    meeting = to_change(s, "agenda.propose", command.group, command.on, command.meeting)
    return view_meeting(s, meeting)


def propose_item(w: Work, command: ProposeItem, now: datetime) -> ItemProposed:
    """Raises NotFound (also for a lead nobody is called), NotAllowed, MeetingNotNow or
    Incomplete."""
    s = scene(w, now)
    meeting = to_change(s, "agenda.propose", command.group, command.on, command.meeting)
    _check(command)
    decides = s.may("agenda.order", meeting)
    item = AgendaItem(
        id=_next_id(s, meeting),
        meeting=meeting.id,
        group=meeting.group,
        position=0,
        title=" ".join(command.title.split()),
        minutes=int(command.minutes),
        purpose=Purpose(command.purpose),
        lead=_lead(s, command.lead, meeting.group),
        papers=tuple(dict.fromkeys(command.papers.split())),
        proposed_by=s.reader,
        state=ItemState.ON if decides else ItemState.PROPOSED,
        changed_at=s.now,
    )
    keep_own(s, added(agenda_of(s, meeting), item))
    answer_papers(s, meeting)
    w.enter("agenda.propose", item.id)
    return ItemProposed(item.title, decides, view_agenda(s, meeting))


def _check(command: ProposeItem) -> None:
    problems = {}
    if not command.title.strip():
        problems["title"] = "needed for agenda"
    elif len(command.title) > LONGEST_TITLE:
        problems["title"] = "too long for agenda"
    if not command.minutes.strip():
        problems["minutes"] = "needed"
    elif (
        not re.fullmatch(r"[0-9]{1,3}", command.minutes) or not 0 < int(command.minutes) <= LONGEST
    ):
        problems["minutes"] = "unknown"
    if command.purpose not in {*Purpose}:
        problems["purpose"] = "unknown"
    papers = command.papers.split()
    if not all(LINK.fullmatch(paper) for paper in papers):
        problems["papers"] = "not links"
    elif len(papers) > MOST_PAPERS:
        problems["papers"] = "too many"
    if problems:
        raise Incomplete(problems)


def _lead(s: Scene, name: str, group: str) -> Owner | None:
    return find_owner(s, name, group, "lead") if name.strip() else None


def _next_id(s: Scene, meeting: Meeting) -> str:
    """Numbers are never used twice."""
    tails = (item.id.rpartition("#") for item in s.w.find(AGENDA_BY_MEETING, meeting.id))
    used = (int(n) for before, _, n in tails if before == meeting.id and n.isdecimal())
    return f"{meeting.id}#{max(used, default=0) + 1}"
