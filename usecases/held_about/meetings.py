"""What they proposed, noted, ran, changed and wrote for meetings."""

from __future__ import annotations

from governance.agenda import AGENDA_BY_MEETING, AGENDAS, NOTES_BY_MEETING, AgendaItem
from governance.meetings import CHANGES_BY_MEETING, Meeting
from governance.reports import REPORTS_BY_MEETING
from usecases.held_about.rows import WITHHELD, Rows
from usecases.open_report import WRITE
from usecases.scene import Scene

RAN = {"issued_by": "issued the agenda", "started_by": "started", "closed_by": "closed"}
"""What was done, by the field that says who did it."""


def items(s: Scene) -> Rows:
    return [
        {
            "meeting": item.meeting,
            "title": _shown(s, "agenda.show", item.meeting, item.title),
            "proposed it": item.proposed_by == s.reader,
            "leads it today": _leads(s, item),
            "state": item.state.value,
        }
        for item in s.w.find(AGENDA_BY_MEETING)
        if item.proposed_by == s.reader or _leads(s, item)
    ]


def notes(s: Scene) -> Rows:
    return [
        {
            "meeting": note.meeting,
            "at": note.at,
            "note": _shown(s, "agenda.show", note.meeting, note.text),
            "action raised": note.raised,
        }
        for note in s.w.find(NOTES_BY_MEETING)
        if note.by == s.reader
    ]


def ran(s: Scene) -> Rows:
    return [
        {"meeting": one.id, "did": did}
        for one in s.w.find(AGENDAS)
        for field, did in RAN.items()
        if getattr(one, field) == s.reader
    ]


def changes(s: Scene) -> Rows:
    return [
        {
            "meeting": one.meeting,
            "at": one.at,
            "did": one.what,
            **({"reason": _shown(s, "meeting.show", one.meeting, one.why)} if one.why else {}),
        }
        for one in s.w.find(CHANGES_BY_MEETING)
        if one.by == s.reader
    ]


def named(s: Scene) -> Rows:
    """Also those that somebody else chairs by now."""
    return [
        {"meeting": change.meeting, "meets": change.becomes, "named": change.at}
        for change in s.w.find(CHANGES_BY_MEETING)
        if s.reader in change.chairs
    ]


def reports(s: Scene) -> Rows:
    return [
        {
            "meeting": report.meeting,
            "group": report.group,
            "at": report.at,
            "text": report.text if s.may(WRITE, report.group) else WITHHELD,
        }
        for report in s.w.find(REPORTS_BY_MEETING)
        if report.by == s.reader
    ]


def _leads(s: Scene, item: AgendaItem) -> bool:
    return item.lead is not None and s.reader in s.p.answers_for(item.lead, item.group, s.day)


def _shown(s: Scene, verb: str, meeting: str, text: str) -> str:
    held = s.w.get(Meeting, meeting)
    return text if held is not None and s.may(verb, held) else WITHHELD
