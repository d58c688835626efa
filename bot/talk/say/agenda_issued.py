"""What is said of an agenda that is issued, and how it has changed since."""

from __future__ import annotations

from bot.talk.agenda_words import show_agenda
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Notice, Paper
from bot.talk.say.context import Context
from bot.talk.words import counted, joined
from governance.dates import london, said
from usecases.agenda_view import AgendaView
from usecases.issue_agenda import AgendaIssued


def say(result: AgendaIssued, _context: Context) -> Notice:
    view, issue = result.agenda, result.agenda.issue
    heading = f"Issued: agenda for {meeting_said(view.meeting)}"
    if issue is None:
        return Notice(heading)
    if result.same:
        heading = f"Nothing new: agenda for {meeting_said(view.meeting)}"
        text = [f"{issued_said(view)} Nothing has changed since, so that one holds."]
    else:
        again = f"It is the {ORDINALS[issue.number]} issue. " if issue.number in ORDINALS else ""
        text = [f"{again}What is changed from now on is marked on it."]
    if result.accepted:
        are = "is" if len(result.accepted) == 1 else "are"
        text.append(f"{joined(result.accepted)} had been proposed and {are} on it now.")
    told = (*text, *too_long(view))
    return Notice(heading, told, buttons=(show_agenda(view.meeting),), paper=paper_link(view))


FOR_WORD = "The agenda for Word", "whoever runs Clerk has it, with “clerk agenda”"
"""What it is called, and how to come by it on platforms that hand out no documents."""

ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


def paper_link(view: AgendaView) -> Paper:
    return Paper(*FOR_WORD, "agenda", view.about)


def issued_said(view: AgendaView) -> str:
    if view.issue is None:
        return ""
    return f"Issued on {said(london(view.issue.at).date())} by {view.issue.by}."


def changes_said(view: AgendaView) -> str:
    """What is other than in the issue that people have."""
    changed = [str(item.number) for item in view.items if item.changed]
    told = [f"{'item' if len(changed) == 1 else 'items'} {joined(changed)}"] if changed else []
    told += [f"“{item.title}” is dropped" for item in view.dropped]
    return f" Changed since: {joined(told)}." if told else ""


def too_long(view: AgendaView) -> tuple[str, ...]:
    if not view.over or view.state != "planned":
        return ()
    return (f"The items take {counted(view.over, 'minute')} longer than the meeting.",)
