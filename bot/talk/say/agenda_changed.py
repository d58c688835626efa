"""What is said when an item was proposed for an agenda, placed, kept, dropped or carried over."""

from __future__ import annotations

from dataclasses import dataclass

from bot.talk.agenda_words import item_said, press_on, show_agenda
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Fact, Notice
from bot.talk.say.agenda_issued import too_long
from bot.talk.say.context import Context
from governance.dates import said
from usecases.agenda_view import ItemView
from usecases.order_item import ItemChanged
from usecases.propose_item import ItemProposed


def say_proposed(result: ItemProposed, _context: Context) -> Notice:
    view = result.agenda
    item = next((one for one in reversed(view.items) if one.title == result.title), None)
    if result.on_it:
        where = f"number {item.number} on" if item else "on"
        heading, text = f"On the agenda: {result.title}", f"It is {where} the agenda of"
    else:
        heading = f"Proposed: {result.title}"
        text = "The chair decides whether it comes on the agenda of"
    told = (f"{text} {meeting_said(view.meeting)}.", *too_long(view))
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
    return Notice(f"{told.heading}: {result.title}", (text, *too_long(view)), buttons=buttons)


def _about(item: ItemView | None) -> tuple[Fact, ...]:
    return (Fact("The item", item_said(item)),) if item else ()


def _comes(result: ItemChanged) -> str:
    if result.comes_on is None:
        return "It comes to the next meeting by itself, once one is planned."
    return f"It comes to the meeting on {said(result.comes_on)} by itself."


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
