"""What is asked when a meeting begins, and the day after it."""

from __future__ import annotations

from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.say.came_of_it import came_item
from bot.talk.say.context import Context
from bot.talk.say.outstanding import outstanding_buttons, outstanding_said
from governance.dates import london
from governance.meetings import MeetingState
from usecases.meeting_rows import Held
from usecases.not_held import DidNotMeet
from usecases.views.meeting import MeetingView

OFF = "This meeting is cancelled."
NOT_STARTED = "Nobody has started it here. If it was held, start it now to note what was agreed."
NOT_CLOSED = "It is still open. Close it, so that its action points and minutes can follow."


def start_item(meeting: MeetingView, told: Held) -> Item:
    title = f"{meeting_said(meeting)} begins at {london(meeting.starts):%H:%M}"
    left = outstanding_said(told.left)
    ask = outstanding_buttons(meeting, told.left) if left else ()
    if told.state is not MeetingState.PLANNED:
        return Item(title, text=f"{STATES[told.state]} {left}".strip(), buttons=ask)
    text = "Press “Start” when you begin: notes and new actions then go to the item in hand."
    start = _may(meeting, told, "Start", "meeting.start")
    buttons = (*start, *_read_first(meeting, told), *ask)
    return Item(title, text=f"{text} {left}".strip(), buttons=buttons)


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
    return came_item(title, told)


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
