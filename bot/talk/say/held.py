"""What is asked when a meeting begins, and what is told of it in the days after."""

from __future__ import annotations

from bot.talk.agenda_words import note_said, show_agenda
from bot.talk.buttons import show_button
from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, due_said, joined, leads_said
from governance.dates import london
from governance.meetings import MeetingState
from usecases.meeting_rows import Held
from usecases.not_held import DidNotMeet
from usecases.views import ActionView
from usecases.views.meeting import MeetingView

OFF = "This meeting is cancelled."
NOT_STARTED = "Nobody has started it here. If it was held, start it now to note what was agreed."
NOT_CLOSED = "It is still open. Close it, so that its action points and minutes can follow."
MOST = 5
"""Buttons in a row."""


def start_item(meeting: MeetingView, told: Held) -> Item:
    title = f"{meeting_said(meeting)} begins at {london(meeting.starts):%H:%M}"
    if told.state is not MeetingState.PLANNED:
        return Item(title, text=STATES[told.state])
    text = "Press “Start” when you begin: notes and new actions then go to the item in hand."
    start = _may(meeting, told, "Start", "meeting.start")
    return Item(title, text=text, buttons=(*start, *_read_first(meeting, told)))


def capture_item(meeting: MeetingView, told: Held) -> Item:
    if told.state is MeetingState.PLANNED:
        buttons = (
            *_may(meeting, told, "It was held: start it", "meeting.start"),
            *_did_not_meet(meeting, told),
        )
        return Item(f"Was it held? {meeting_said(meeting)}", text=NOT_STARTED, buttons=buttons)
    if told.state is MeetingState.UNDER_WAY:
        buttons = _may(meeting, told, "Close…", "meeting.close")
        return Item(f"Not closed yet: {meeting_said(meeting)}", text=NOT_CLOSED, buttons=buttons)
    title = f"What came of {meeting_said(meeting)}"
    if told.state is MeetingState.CANCELLED:
        return Item(title, text=OFF)
    facts = (*_points(told), *_noted(told), *_carried(told))
    return Item(title, facts, _lacking(told), _show(told, told.lacking))


def points_item(meeting: MeetingView, told: Held) -> Item:
    title = f"Action points of {meeting_said(meeting)}"
    text = ""
    if told.mine:
        yours = joined(told.mine)
        text = f"Yours: {yours}. If something is not as it was agreed, tell the business manager."
    return Item(title, _points(told), text, _show(told, told.mine))


def minutes_item(meeting: MeetingView, told: Held) -> Item:
    facts = (
        Fact("Agenda", counted(len(told.items), "item")),
        *(_noted(told) or (Fact("Noted", "nothing"),)),
        *_points(told),
        *_carried(told),
    )
    title = f"Draft minutes are due: {meeting_said(meeting)}"
    return Item(title, facts, buttons=(show_agenda(meeting),))


def say_did_not_meet(result: DidNotMeet, _context: Context) -> Notice:
    text = (
        "It is marked as cancelled, and nobody is asked for its minutes. What stood on its agenda "
        "comes to the next meeting."
    )
    return Notice(f"Did not take place: {meeting_said(result.meeting)}", (text,))


STATES = {
    MeetingState.UNDER_WAY: "It has been started.",
    MeetingState.HELD: "It has been held.",
    MeetingState.CANCELLED: OFF,
}


def _points(told: Held) -> tuple[Fact, ...]:
    if not told.raised:
        return (Fact("New actions", "none"),)
    return tuple(Fact(action.ref, _point(action)) for action in told.raised)


def _point(action: ActionView) -> str:
    return f"{action.title} – {leads_said(action)}; {due_said(action)}"


def _noted(told: Held) -> tuple[Fact, ...]:
    """Each with its item; new actions are named by themselves."""
    return tuple(
        Fact("Noted", f"{item.title} – {note_said(note)}")
        for item in told.items
        for note in item.notes
        if note.text
    )


def _carried(told: Held) -> tuple[Fact, ...]:
    titles = [item.title for item in told.items if item.state == "carried"]
    return (Fact("Carried over", "; ".join(titles)),) if titles else ()


def _lacking(told: Held) -> str:
    if not told.lacking:
        return ""
    lack = "lacks" if len(told.lacking) == 1 else "lack"
    count = counted(len(told.lacking), "action")
    return f"{capital(count)} {lack} a lead or a date: {joined(told.lacking)}."


def _show(told: Held, refs: tuple[str, ...]) -> tuple[Button, ...]:
    found = [show_button(action) for action in told.raised if action.ref in refs]
    return tuple(found[:MOST])


def _may(meeting: MeetingView, told: Held, label: str, verb: str) -> tuple[Button, ...]:
    return (meeting_button(label, verb, meeting, primary=True),) if verb in told.can else ()


def _read_first(meeting: MeetingView, told: Held) -> tuple[Button, ...]:
    """What one runs a meeting from."""
    return tuple(
        meeting_button(label, verb, meeting)
        for label, verb in (("Agenda", "agenda.show"), ("Digest", "meeting.digest"))
        if verb in told.can
    )


def _did_not_meet(meeting: MeetingView, told: Held) -> tuple[Button, ...]:
    if "meeting.close" not in told.can:
        return ()
    press = Press("meeting.not_held", {"meeting": told.meeting})
    return (Button("It did not take place", press, meeting_said(meeting)),)
