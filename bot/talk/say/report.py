"""What is said of exception reports, and the draft of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.talk.agenda_words import about
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Field, Form, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.text import shortened
from bot.talk.words import capital, counted, day_said, joined, leads_said
from governance.dates import london, said
from usecases.open_report import ReportOpened
from usecases.reporting import Draft, ReportView, Worry
from usecases.views import ActionView
from usecases.views.meeting import MeetingView
from usecases.write_report import ReportChanged, ReportWritten

SAVE = "meeting.report.save"
LONGEST_DRAFT = 2500
"""Characters: a form of any platform has room for it, and for what is added."""

LONGEST_TITLE = 120


def say_opened(result: ReportOpened, _context: Context) -> Notice:
    heading = report_heading(result.report, result.meeting)
    if not result.writes:
        return Notice(heading, _to_read(result.report))
    if result.draft is None:
        text = f"{written_by(result.report)} It can be corrected until the meeting is over."
        return Notice(heading, (text,), form=report_form(result.report, result.report.text))
    since = result.draft.since
    told = f"since the report of {said(since)}" if since else "now"
    text = f"Drafted from how the actions stand {told}. Nobody else reads it before you save it."
    return Notice(heading, (text,), form=report_form(result.report, draft_said(result.draft)))


def say_written(result: ReportWritten, _context: Context) -> Notice:
    text = f"{result.meeting.group_name} has it before its meeting. You can correct it until then."
    heading = f"Saved: {_lower(report_heading(result.report, result.meeting))}"
    return Notice(heading, (text,), buttons=(report_button(result.report, result.meeting),))


def say_changed(result: ReportChanged, _context: Context) -> Notice:
    text = (
        f"{written_by(result.report)} Nothing of yours was saved. It now says:",
        result.report.text,
        "What you typed is still here: save it again if it is to stand in its place.",
    )
    heading = f"Please look again: {_lower(report_heading(result.report, result.meeting))}"
    return Notice(heading, text, form=report_form(result.report, result.text))


def report_heading(report: ReportView, meeting: MeetingView) -> str:
    return f"Exception report of {report.group} for {meeting_said(meeting)}"


def written_by(report: ReportView) -> str:
    at = f" on {said(london(report.at).date())}" if report.at else ""
    return f"{report.by} wrote it{at}."


def not_in(report: ReportView) -> str:
    who = joined(report.people, "or")
    return (
        f"Not in yet. It is for {who} to write." if who else "Not in yet, and the chair is vacant."
    )


def report_item(report: ReportView, section: str) -> Item:
    """One that is in, for whoever reads it."""
    return Item(f"{report.group_name} ({report.group})", text=report.text, section=section)


def report_button(report: ReportView, meeting: MeetingView) -> Button:
    args = {**about(meeting), "group": report.group, "to": meeting.group}
    label = "Correct it…" if report.text else "Write the report…"
    return Button(label, Press("meeting.report", args), f"report of {report.group}")


def report_form(report: ReportView, text: str) -> Form:
    args = {"meeting": report.meeting, "group": report.group}
    narrow = {"narrow": "yes"} if report.restricted else {}
    return draw_report_form(Press(SAVE, args | narrow, report.version), text)


def draw_report_form(press: Press, text: str, error: str = "") -> Form:
    hint = "The chair reads it in the digest, and the group before its meeting."
    if "narrow" in press.args:
        hint += " Name actions of a restricted group by reference only."
    field = Field("text", "What should they know?", "text", hint=hint, required=True)
    return Form((replace(field, value=text, error=error),), press, "Save")


def draft_said(draft: Draft) -> str:
    """In plain sentences, a paragraph an action; what has no room is counted."""
    told = [_opening(draft)]
    paragraphs = [_worry(one, draft) for one in draft.worries]
    for number, paragraph in enumerate(paragraphs):
        if sum(map(len, told)) + len(paragraph) > LONGEST_DRAFT:
            left = len(paragraphs) - number
            told.append(f"{capital(counted(left, 'more action'))}: /action list {draft.group}")
            break
        told.append(paragraph)
    if draft.done:
        done = joined([_named(action, draft) for action in draft.done[:8]])
        told.append(f"Completed since then: {done}.")
    return "\n".join(told)


def _opening(draft: Draft) -> str:
    count = len(draft.worries)
    if not count:
        return f"Nothing of {draft.group} is overdue or rated seriously late."
    verb = "is" if count == 1 else "are"
    return f"{capital(counted(count, 'action'))} of {draft.group} {verb} overdue or seriously late."


def _worry(worry: Worry, draft: Draft) -> str:
    action = worry.action
    said_of = "; ".join(_said_of(worry))
    led = "" if draft.restricted else f" Led by {leads_said(action)}."
    new = " New since the last report." if worry.new else ""
    return f"{_named(action, draft)}: {said_of}.{led}{new}"


def _said_of(worry: Worry) -> Iterator[str]:
    action = worry.action
    if worry.red is not None:
        yield worry.red.says
    if action.late:
        yield f"{counted(action.late, 'day')} overdue"
    elif action.agreed:
        yield f"due {day_said(action.agreed, action.precision)}"
    if action.forecast:
        yield f"now expected {said(action.forecast)}"
    if worry.silent:
        yield "asked again and again, and nobody has answered"


def _named(action: ActionView, draft: Draft) -> str:
    """By reference only where others may not know what it is called."""
    return action.ref if draft.restricted else f"{action.ref} {_title(action)}"


def _title(action: ActionView) -> str:
    return shortened(action.title, LONGEST_TITLE)


def _to_read(report: ReportView) -> tuple[str, ...]:
    return (report.text, written_by(report)) if report.text else (not_in(report),)


def _lower(heading: str) -> str:
    return heading[:1].lower() + heading[1:]
