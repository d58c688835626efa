"""Turns of phrase about agendas, and the buttons that stand beside their items."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.notice import Button, Press
from bot.talk.words import counted, lead_said
from governance.dates import london
from usecases.agenda_view import AgendaView, ItemView
from usecases.views.meeting import MeetingView

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


def about(meeting: MeetingView) -> dict[str, str]:
    """What a press says of the meeting it is about."""
    return {"group": meeting.group, "on": meeting.on.isoformat()}


def press_on(view: AgendaView, verb: str, **more: str) -> Press:
    """About the agenda as it was shown."""
    return Press(verb, about(view.meeting) | more, view.revision)


def item_buttons(view: AgendaView, item: ItemView) -> tuple[Button, ...]:
    """What its reader may do with an item; one that stands on every agenda is seldom touched."""
    if "agenda.order" not in view.can or item.standing or item.reached:
        return ()
    return tuple(
        Button(label, press_on(view, verb, item=item.id), item.title)
        for label, verb in _fitting(item)
    )


def show_agenda(meeting: MeetingView) -> Button:
    return Button("Show the agenda", Press("agenda.show", about(meeting)))


def _fitting(item: ItemView) -> Iterator[tuple[str, str]]:
    if item.state == "proposed":
        yield "Put it on", "agenda.keep"
    if item.state == "carried":
        yield "Keep it here", "agenda.keep"
    else:
        yield "Carry it over", "agenda.carry"
    yield "Drop it", "agenda.drop"
