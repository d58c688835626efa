"""What is said while a meeting is held: started, gone through and noted from."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.agenda_buttons import agenda_buttons
from bot.talk.agenda_words import item_said, note_said, numbered
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Fact, Notice
from bot.talk.say.agenda import agenda_notice
from bot.talk.say.context import Context
from bot.talk.words import capital
from usecases.start_meeting import UnderWay
from usecases.take_note import NoteTaken

POSTED = "The agenda is posted in the group's channel, and goes on there as the meeting does."
NOWHERE = (
    "The group has no channel, so the agenda is posted nowhere. “/clerk bind {group}” makes the "
    "channel it is typed in the group's."
)


def say(result: UnderWay, context: Context) -> Notice:
    return _started(result, context) if result.did == "started" else _next(result, context)


def say_noted(result: NoteTaken, context: Context) -> Notice:
    view = result.agenda
    item = view.in_hand
    heading = f"Noted: {numbered(item)}" if item else f"Noted: {meeting_said(view.meeting)}"
    return Notice(heading, (result.text,), buttons=agenda_buttons(view, context.today))


def _started(result: UnderWay, context: Context) -> Notice:
    view = result.agenda
    notice = agenda_notice(view, context.today)
    if result.again:
        return replace(notice, heading=f"Under way already: {meeting_said(view.meeting)}")
    posted = result.channel or "console" in context.places
    where = POSTED if posted else NOWHERE.format(group=view.meeting.group)
    heading = f"Started: {meeting_said(view.meeting)}"
    return replace(notice, heading=heading, text=(*notice.text, where))


def _next(result: UnderWay, context: Context) -> Notice:
    view = result.agenda
    item = view.in_hand
    buttons = agenda_buttons(view, context.today)
    if item is None:
        return Notice(meeting_said(view.meeting), buttons=buttons)
    text = [item_said(item)]
    if result.again:
        text.insert(0, "Somebody had gone on already.")
    if result.last:
        text = ["It is the last item. Close the meeting when it is done."]
        buttons = tuple(one for one in buttons if one.press.verb != "meeting.next")
    facts = tuple(Fact("Noted", note_said(note)) for note in item.notes)
    return Notice(f"Now: {numbered(item)}", tuple(map(capital, text)), facts, buttons=buttons)
