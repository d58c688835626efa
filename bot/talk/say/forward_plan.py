"""What is said of a group's year: its meetings, and what is planned for each."""

from __future__ import annotations

from bot.talk.agenda_words import PURPOSES, about, show_agenda
from bot.talk.meeting_words import times_said
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, lead_said
from usecases.forward_plan import PlannedItem, PlannedMeeting, PlanShown


def say(result: PlanShown, _context: Context) -> Notice:
    heading = f"Forward plan of the year: {result.group_name}"
    if not result.meetings:
        return Notice(heading, ("No meetings are planned.",))
    text = "What stands on every agenda is left out."
    return Notice(heading, (text,), items=tuple(map(_meeting, result.meetings)))


def _meeting(planned: PlannedMeeting) -> Item:
    meeting = planned.meeting
    propose = Button("Propose an item…", Press("agenda.propose", about(meeting)))
    buttons = (propose, show_agenda(meeting)) if planned.may else (show_agenda(meeting),)
    facts = tuple(map(_fact, planned.items))
    text = "" if facts else "Nothing is planned for it yet."
    return Item(times_said(meeting), facts, text, buttons)


def _fact(item: PlannedItem) -> Fact:
    lead = f"; {lead_said(item.lead)}" if item.lead else ""
    state = "; not decided yet" if item.state == "proposed" else ""
    label = f"{capital(counted(item.minutes, 'minute'))}, {PURPOSES[item.purpose]}"
    return Fact(label, f"{item.title}{lead}{state}")
