"""The home view: what I owe, my meetings, my calendar links."""

from __future__ import annotations

from bot.talk.notice import Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.links import link_items
from bot.talk.say.list_actions import HEADINGS, action_item
from bot.talk.say.list_meetings import meeting_item
from bot.talk.words import counted, number
from usecases.calendar_links import LinksListed
from usecases.list_actions import ActionsListed
from usecases.list_meetings import MeetingsListed

OWE, MEET, LINKS = "What I owe", "My meetings", "My calendar links"


def say(
    owed: ActionsListed,
    exceptions: tuple[ActionsListed, ...],
    meetings: MeetingsListed,
    links: LinksListed,
    context: Context,
) -> Notice:
    owe = tuple(action_item(action, section=OWE) for action in owed.actions)
    first = tuple(
        action_item(action, listed.which, section=HEADINGS[listed.which])
        for listed in exceptions
        for action in listed.actions
    )
    meet = tuple(meeting_item(meeting, section=MEET) for meeting in meetings.meetings)
    items = (
        *first,
        *(owe or (Item("Nothing at the moment.", section=OWE),)),
        *(meet or (Item("No meetings are planned.", section=MEET),)),
        *link_items(links, context, section=LINKS),
    )
    return Notice(_count(owed), items=items)


def _count(owed: ActionsListed) -> str:
    count, overdue = len(owed.actions), sum(1 for action in owed.actions if action.late)
    late = "and it is overdue" if count == 1 else f"{number(overdue)} of them overdue"
    return f"You lead {counted(count, 'action')}{f', {late}' if overdue else ''}"
