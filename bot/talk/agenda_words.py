"""Turns of phrase about agendas, and what a press on one says."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.talk.notice import Button, Press
from bot.talk.words import counted, joined, lead_said
from governance.dates import london
from usecases.agenda_view import AgendaView, ItemView, NoteView
from usecases.views.meeting import MeetingView

CARRIED_OVER = "carried over to the next meeting"
PURPOSES = {"decide": "to decide", "discuss": "to discuss", "note": "to note"}


def item_said(item: ItemView) -> str:
    """How long it takes, what for, who leads it, and what to read."""
    about = [counted(item.minutes, "minute"), PURPOSES[item.purpose]]
    lead = [lead_said(item.lead)] if item.lead is not None else []
    papers = [f"papers: {' '.join(item.papers)}"] if item.papers else []
    return "; ".join((*about, *lead, *papers))


def begins_said(item: ItemView) -> str:
    """14:05, with a space after it; nothing for what the meeting is not to come to."""
    return f"{london(item.starts):%H:%M} " if item.starts else ""


def numbered(item: ItemView) -> str:
    return f"{item.number}. {begins_said(item)}{item.title}"


def note_said(note: NoteView) -> str:
    """Agreed to ask the county again (Priya Ramanathan, 14:20)."""
    who = f"({note.by}, {london(note.at):%H:%M})"
    if note.action is not None:
        return f"New action {note.action.ref} {note.action.title} {who}"
    return f"{note.text} {who}" if note.text else f"A new action {who}"


def reports_said(view: AgendaView) -> str:
    """In from QAA; expected from CSPR and DSL."""
    due = tuple(group for group in view.reports if group not in view.reports_in)
    held = view.state == "held"
    parts = [f"in from {joined(view.reports_in)}"] if view.reports_in else []
    parts += [f"{'none' if held else 'expected'} from {joined(due)}"] if due else []
    none_yet = " (none in yet)" if not view.reports_in and not held else ""
    return f"{'; '.join(parts)}{none_yet}"


def about(meeting: MeetingView) -> dict[str, str]:
    """What a press says of the meeting it is about."""
    return {"group": meeting.group, "on": meeting.on.isoformat(), "meeting": meeting.id}


def meant_by(press: Press) -> dict[str, Any]:
    """The same for a command: the id, so that no other meeting of that day is meant. A line that
    only opens a form names no id, and maybe no day."""
    on, meeting = press.args.get("on"), press.args.get("meeting", "")
    day = date.fromisoformat(on) if on else None
    return {"group": press.args["group"], "on": day, "meeting": meeting}


def press_on(view: AgendaView, verb: str, **more: str) -> Press:
    """About the agenda as it was shown."""
    return Press(verb, about(view.meeting) | more, view.revision)


def show_agenda(meeting: MeetingView) -> Button:
    return Button("Show the agenda", Press("agenda.show", about(meeting)))
