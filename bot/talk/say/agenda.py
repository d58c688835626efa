"""What is said of a meeting's agenda, and of changes to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.talk.agenda_words import (
    item_buttons,
    item_said,
    numbered,
    press_on,
    show_agenda,
)
from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Button, Fact, Item, Notice, Paper, Press
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, joined
from governance.dates import london, said
from usecases.agenda_view import AgendaView, ItemView, NoteView
from usecases.issue_agenda import AgendaIssued
from usecases.order_item import ItemChanged
from usecases.propose_item import ItemProposed
from usecases.show_agenda import AgendaShown


def say(result: AgendaShown, context: Context) -> Notice:
    return agenda_notice(result.agenda, context.today)


def agenda_notice(view: AgendaView, today: date) -> Notice:
    """The whole agenda, with what its reader may do about it now."""
    meeting = view.meeting
    return Notice(
        heading=f"{meeting.group_name}: agenda for {times_said(meeting)}",
        text=tuple(_how_it_stands(view)),
        facts=tuple(_facts(view)),
        items=tuple(_item(view, item) for item in view.items),
        buttons=agenda_buttons(view, today),
        paper=_paper(view) if view.issue else None,
    )


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
    ("Close…", "meeting.close", "meeting.close"),
)
BEFORE = (
    ("Start", "meeting.start", "meeting.start"),
    ("Propose an item…", "agenda.propose", "agenda.propose"),
    ("Issue it", "agenda.issue", "agenda.issue"),
)
"""What the button says, its verb, and the permission it takes."""

PRIMARY = {"meeting.next", "meeting.start"}


def say_proposed(result: ItemProposed, _context: Context) -> Notice:
    view = result.agenda
    item = next((one for one in reversed(view.items) if one.title == result.title), None)
    if result.on_it:
        where = f"number {item.number} on" if item else "on"
        heading, text = f"On the agenda: {result.title}", f"It is {where} the agenda of"
    else:
        heading = f"Proposed: {result.title}"
        text = "The chair decides whether it comes on the agenda of"
    told = (f"{text} {meeting_said(view.meeting)}.", *_too_long(view))
    return Notice(heading, told, _about(item), buttons=(show_agenda(view.meeting),))


def say_changed(result: ItemChanged, _context: Context) -> Notice:
    view = result.agenda
    item = next((one for one in view.items if one.id == result.item), None)
    told = DID[result.did]
    text = told.same if result.same else told.done
    number = str(item.number) if item else ""
    text = text.format(number=number, meeting=meeting_said(view.meeting), comes=_comes(result))
    undo = Button(told.undo, press_on(view, "agenda.keep", item=result.item))
    buttons = (*((undo,) if told.undo else ()), show_agenda(view.meeting))
    return Notice(f"{told.heading}: {result.title}", (text, *_too_long(view)), buttons=buttons)


def say_issued(result: AgendaIssued, _context: Context) -> Notice:
    view, issue = result.agenda, result.agenda.issue
    heading = f"Issued: agenda for {meeting_said(view.meeting)}"
    if issue is None:
        return Notice(heading)
    if result.same:
        heading = f"Nothing new: agenda for {meeting_said(view.meeting)}"
        text = [f"{_issued(view)} Nothing has changed since, so that one holds."]
    else:
        again = f"It is the {ORDINALS[issue.number]} issue. " if issue.number in ORDINALS else ""
        text = [f"{again}What is changed from now on is marked on it."]
    if result.accepted:
        are = "is" if len(result.accepted) == 1 else "are"
        text.append(f"{joined(result.accepted)} had been proposed and {are} on it now.")
    told = (*text, *_too_long(view))
    return Notice(heading, told, buttons=(show_agenda(view.meeting),), paper=_paper(view))


FOR_WORD = "The agenda for Word", "whoever runs Clerk has it, with “clerk agenda”"
"""What it is called, and how to come by it on platforms that hand out no documents."""

ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


def note_said(note: NoteView) -> str:
    """Agreed to ask the county again (Priya Ramanathan, 14:20)."""
    who = f"({note.by}, {london(note.at):%H:%M})"
    if note.action is not None:
        return f"New action {note.action.ref} {note.action.title} {who}"
    return f"{note.text} {who}" if note.text else f"A new action {who}"


def _paper(view: AgendaView) -> Paper:
    return Paper(*FOR_WORD, "agenda", view.about)


def _how_it_stands(view: AgendaView) -> Iterator[str]:
    if view.meeting.cancelled:
        yield "This meeting is cancelled."
        return
    if view.state == "held":
        yield "This meeting has been held."
    elif view.state == "under way" and view.started_at:
        yield f"Under way since {london(view.started_at):%H:%M}, started by {view.started_by}."
    elif view.issue is None:
        yield "It has not been issued yet."
    else:
        yield _issued(view) + _changes(view)
    waiting = sum(item.state == "proposed" for item in view.items)
    if waiting and view.state == "planned":
        are = "is" if waiting == 1 else "are"
        yield f"{capital(counted(waiting, 'item'))} {are} proposed and not decided yet."
    yield from _too_long(view)


def _issued(view: AgendaView) -> str:
    if view.issue is None:
        return ""
    return f"Issued on {said(london(view.issue.at).date())} by {view.issue.by}."


def _changes(view: AgendaView) -> str:
    """What is other than in the issue that people have."""
    changed = [str(item.number) for item in view.items if item.changed]
    told = [f"{'item' if len(changed) == 1 else 'items'} {joined(changed)}"] if changed else []
    told += [f"“{item.title}” is dropped" for item in view.dropped]
    return f" Changed since: {joined(told)}." if told else ""


def _too_long(view: AgendaView) -> tuple[str, ...]:
    if not view.over or view.state != "planned":
        return ()
    return (f"The items take {counted(view.over, 'minute')} longer than the meeting.",)


def _facts(view: AgendaView) -> Iterator[Fact]:
    meeting = view.meeting
    if meeting.place:
        yield Fact("Where", meeting.place)
    yield Fact("Chair", joined(meeting.chairs) or "nobody: the post is vacant")
    if view.reports:
        yield Fact("Exception reports from", joined(view.reports))


def _item(view: AgendaView, item: ItemView) -> Item:
    title = f"{numbered(item)}{' – now' if item.in_hand else ''}"
    facts = tuple(Fact("Noted", note_said(note)) for note in item.notes)
    text = "; ".join((item_said(item), *_marks(item)))
    return Item(title, facts, text, item_buttons(view, item))


def _marks(item: ItemView) -> Iterator[str]:
    if item.state == "carried":
        yield "carried over to the next meeting"
    elif item.carried_here:
        yield "carried over from an earlier meeting"
    if item.state == "proposed":
        yield f"proposed by {item.proposed_by}, not decided yet"


def _about(item: ItemView | None) -> tuple[Fact, ...]:
    return (Fact("The item", item_said(item)),) if item else ()


def _comes(result: ItemChanged) -> str:
    if result.comes_on is None:
        return "It comes to the next meeting by itself, once one is planned."
    return f"It comes to the meeting on {said(result.comes_on)} by itself."


def _press(view: AgendaView, verb: str) -> Press:
    if verb == "meeting.next":
        return press_on(view, verb, after=view.in_hand.id if view.in_hand else "")
    return (
        Press(verb, {"group": view.meeting.group}) if verb == "action.new" else press_on(view, verb)
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """The sentences of one change: what was done, that it was so already, and what undoes it."""

    heading: str
    done: str
    same: str
    undo: str = ""


DID = {
    "placed": _Told(
        "Moved",
        "It is number {number} now on the agenda of {meeting}.",
        "It is number {number} already on the agenda of {meeting}.",
    ),
    "kept": _Told(
        "On the agenda",
        "It is number {number} on the agenda of {meeting}.",
        "It is number {number} already on the agenda of {meeting}.",
    ),
    "dropped": _Told(
        "Dropped",
        "It is no longer on the agenda of {meeting}.",
        "It had been dropped already from the agenda of {meeting}.",
        "Put it back",
    ),
    "carried": _Told(
        "Carried over",
        "{comes}",
        "It had been carried over already. {comes}",
        "Keep it here",
    ),
}
