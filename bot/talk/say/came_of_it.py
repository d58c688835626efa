"""What is told of a meeting that was closed: action points, notes, what was carried over."""

from __future__ import annotations

from bot.talk.agenda_words import note_said, show_agenda
from bot.talk.buttons import show_button
from bot.talk.meeting_words import meeting_said
from bot.talk.minutes_buttons import correct_button, show_minutes
from bot.talk.notice import Button, Fact, Item
from bot.talk.words import capital, counted, due_said, joined, leads_said
from governance.dates import said
from governance.minutes import MinutesState
from usecases.meeting_rows import CirculatedTold, Held
from usecases.views import ActionView
from usecases.views.meeting import MeetingView

MOST = 5
"""Buttons in a row."""


def came_item(title: str, told: Held) -> Item:
    """All of it, for those who run the meeting."""
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
    if told.minutes == MinutesState.DRAFT:
        title, text = f"Draft minutes are due: {meeting_said(meeting)}", TO_CIRCULATE
    else:
        title, text = f"Minutes are circulated: {meeting_said(meeting)}", ""
    buttons = (show_minutes(meeting, "Open them"), show_agenda(meeting))
    return Item(title, facts, text, buttons)


def circulated_item(meeting: MeetingView, told: CirculatedTold) -> Item:
    buttons = [show_minutes(meeting), *((correct_button(meeting),) if told.corrects else ())]
    return Item(f"Minutes of {meeting_said(meeting)}", text=_stand(told), buttons=tuple(buttons))


def _stand(told: CirculatedTold) -> str:
    if told.state == MinutesState.APPROVED:
        return "They are approved."
    amended = f" {capital(counted(told.amended, 'item'))} amended since." if told.amended else ""
    if told.over or told.correct_by is None:
        return f"They are approved at the next meeting.{amended}"
    until = said(told.correct_by)
    return f"If something is not right, suggest a correction until {until}.{amended}"


TO_CIRCULATE = "They are drafted from what was noted. Amend what is not right, then circulate them."


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
