"""The call for papers before a meeting, and the call for a group's exception report."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.attendance_buttons import coming_buttons
from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.coming import coming_said
from bot.talk.say.context import Context
from bot.talk.say.report import report_button, written_by
from bot.talk.words import joined
from governance.dates import said
from usecases.meeting_rows import PapersCalled
from usecases.no_papers import PapersAnswered
from usecases.reporting import ReportView
from usecases.views.meeting import MeetingView

OFF = "This meeting is cancelled, so nothing is needed."
DRAFTED = "A draft is ready: look it through, put it in your words and save it."
THANKS = "Thank you: nothing from you this time."


def papers_item(meeting: MeetingView, told: PapersCalled) -> Item:
    title = f"Anything for the agenda? {meeting_said(meeting)}"
    if not told.wanted:
        text = OFF if meeting.cancelled else "This meeting has been held."
        return Item(title, text=text)
    facts = [Fact("Meets", times_said(meeting))]
    if told.by is not None:
        facts.append(Fact("Papers were due" if told.over else "Papers due", said(told.by)))
    text = " ".join(filter(None, (_answer(told), coming_said(told.coming))))
    return Item(title, tuple(facts), text, tuple(_buttons(meeting, told)))


def still_wanted(meeting: MeetingView, told: object) -> str:
    """What a heading says of it: papers for BMG by Fri 8 Jan 2027. Nothing once it was answered."""
    match told:
        case PapersCalled(wanted=True, proposed=(), nothing=False):
            by = f" by {said(told.by)}" if told.by and not told.over else ""
            return f"papers for {meeting.group}{by}"
        case ReportView(text="") if not meeting.cancelled:
            return f"the exception report of {told.group} for {meeting.group}"
        case _:
            return ""


def say_answered(result: PapersAnswered, _context: Context) -> Notice:
    text = "You will not be reminded. If something comes up after all, it can still be proposed."
    heading = f"Nothing from you: {meeting_said(result.meeting)}"
    return Notice(heading, (text,), buttons=(_propose(result.meeting),))


def report_asked(meeting: MeetingView, told: ReportView) -> Item:
    title = f"Exception report of {told.group} for {meeting_said(meeting)}"
    if meeting.cancelled:
        return Item(title, text=OFF)
    text = written_by(told) if told.text else DRAFTED
    facts = (Fact("Meets", times_said(meeting)),)
    return Item(title, facts, text, (report_button(told, meeting),))


def _answer(told: PapersCalled) -> str:
    if told.proposed:
        return f"You proposed: {joined(told.proposed)}."
    return THANKS if told.nothing else ""


def _buttons(meeting: MeetingView, told: PapersCalled) -> Iterator[Button]:
    yield _propose(meeting)
    if not told.nothing and not told.proposed:
        press = Press("agenda.nothing", {"meeting": told.meeting})
        yield Button("Nothing from me", press, meeting_said(meeting))
    if told.coming is not None:
        yield from coming_buttons(meeting, told.coming)


def _propose(meeting: MeetingView) -> Button:
    return meeting_button("Propose an item…", "agenda.propose", meeting, primary=True)
