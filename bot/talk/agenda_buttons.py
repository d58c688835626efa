"""The buttons below an agenda and beside its items."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.talk.agenda_words import press_on
from bot.talk.minutes_buttons import approve_button, show_minutes
from bot.talk.notice import Button, Press
from usecases.agenda_view import AgendaView, ItemView, LastMinutes


def agenda_buttons(view: AgendaView, today: date) -> tuple[Button, ...]:
    """While it is under way, what one runs it with; before that, what one prepares it with."""
    going = view.state == "under way"
    return tuple(
        Button(label, _press(view, verb), primary=verb in PRIMARY)
        for label, verb, needs in (DURING if going else BEFORE)
        if needs in view.can and not (verb == "meeting.start" and view.meeting.on > today)
    )


DURING = (
    ("Next item", "meeting.next", "meeting.start"),
    ("Note…", "meeting.note", "meeting.capture"),
    ("Action…", "action.new", "action.new"),
    ("Who is there", "attendance.show", "attendance.show"),
    ("Close…", "meeting.close", "meeting.close"),
)
BEFORE = (
    ("Start", "meeting.start", "meeting.start"),
    ("Propose an item…", "agenda.propose", "agenda.propose"),
    ("Issue it", "agenda.issue", "agenda.issue"),
    ("Who comes", "attendance.show", "attendance.show"),
)
"""What the button says, its verb, and the permission it takes."""

PRIMARY = {"meeting.next", "meeting.start"}


def item_buttons(view: AgendaView, item: ItemView) -> tuple[Button, ...]:
    """What its reader may do with an item; one that stands on every agenda is seldom touched."""
    if item.last is not None:
        return minutes_of_last(item.last)
    if "agenda.order" not in view.can or item.standing or item.reached:
        return ()
    return tuple(
        Button(label, press_on(view, verb, item=item.id), item.title)
        for label, verb in _fitting(item)
    )


def minutes_of_last(last: LastMinutes) -> tuple[Button, ...]:
    """To be read, and approved where it is time."""
    read = show_minutes(last.meeting, "Last minutes")
    return (read, approve_button(last.meeting, last.revision)) if last.approves else (read,)


def _press(view: AgendaView, verb: str) -> Press:
    if verb == "meeting.next":
        return press_on(view, verb, after=view.in_hand.id if view.in_hand else "")
    return (
        Press(verb, {"group": view.meeting.group}) if verb == "action.new" else press_on(view, verb)
    )


def _fitting(item: ItemView) -> Iterator[tuple[str, str]]:
    if item.state == "proposed":
        yield "Put it on", "agenda.keep"
    if item.state == "carried":
        yield "Keep it here", "agenda.keep"
    else:
        yield "Carry it over", "agenda.carry"
    yield "Drop it", "agenda.drop"
