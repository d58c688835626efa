"""What is asked and told before a meeting of its formal half: what one has to declare, and whether
enough come. It goes with the agenda where that goes too."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.meeting_buttons import declare_buttons, meeting_button
from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Button, Fact, Item, Notice
from bot.talk.say.attendance import outlook_said
from bot.talk.say.outstanding import some_of
from governance.asks import Rule
from usecases.attendance_view import AttendanceView
from usecases.meeting_rows import Declaring
from usecases.read_message import AskView
from usecases.views.meeting import MeetingView

ASK = "Have you an interest in any of its items?"
ASKED = {
    "": "You are not expected there, so you owe no answer.",
    "apologies": "You sent apologies, so you owe no answer.",
    "no answer": ASK,
    "nothing to declare, before items were added": (
        "You had nothing to declare. Items have been added since: have you an interest in any?"
    ),
    "declared an interest": "Thank you: your answer is on record.",
    "nothing to declare": "Thank you: you have nothing to declare.",
    "asked aloud, none declared": "You were asked aloud in the meeting, and declared nothing.",
}
"""By where somebody stands. Never what they declared."""
OVER = "It is not asked for any more."
CALLED_OFF = "This meeting is cancelled."
BEGUN = "The meeting has begun, and who is there is on record."


def declare_item(meeting: MeetingView, told: Declaring) -> Item:
    title = f"Anything to declare? {meeting_said(meeting)}"
    if not told.wanted:
        return Item(title, text=OVER)
    agenda = "; ".join(f"{one.number}. {one.title}" for one in told.items)
    facts = (Fact("Meets", times_said(meeting)), Fact("On the agenda", agenda))
    return Item(title, facts, ASKED[told.answer], _buttons(meeting, told))


def quorum_item(meeting: MeetingView, told: AttendanceView) -> Item:
    title = f"Will enough come? {meeting_said(meeting)}"
    button = meeting_button("Who comes", "attendance.show", meeting)
    return Item(title, text=_comes(told), buttons=(button,))


def with_riders(notice: Notice, rows: tuple[AskView, ...]) -> Notice:
    """The buttons of what is asked with it stand after its own, each once."""
    items = [one for row in rows if (one := _rider(row))]
    text = (*notice.text, *(one.text for one in items))
    beside = (button for item in notice.items for button in item.buttons)
    shown = {one.press.verb for one in (*notice.buttons, *beside)}
    more = (one for item in items for one in item.buttons if one.press.verb not in shown)
    buttons = (*notice.buttons, *more)
    return replace(notice, text=text, buttons=buttons)


def _rider(row: AskView) -> Item | None:
    if row.meeting is None:
        return None
    match row.told:
        case Declaring(wanted=True, answer=answer) as told if answer != "apologies":
            return declare_item(row.meeting, told)
        case AttendanceView() as told if row.rule == Rule.QUORUM and _is_open(told):
            return quorum_item(row.meeting, told)
        case _:
            return None


def _buttons(meeting: MeetingView, told: Declaring) -> tuple[Button, ...]:
    """Whoever has answered may still find an interest."""
    if told.owed:
        return declare_buttons(meeting)
    return declare_buttons(meeting)[1:] if told.answer else ()


def _is_open(told: AttendanceView) -> bool:
    return not (told.meeting.cancelled or told.recorded)


def _comes(told: AttendanceView) -> str:
    if not _is_open(told):
        return CALLED_OFF if told.meeting.cancelled else BEGUN
    said = [outlook_said(told)]
    said += [f"Apologies from {some_of(told.apologies)}."] if told.apologies else []
    return " ".join(said)
