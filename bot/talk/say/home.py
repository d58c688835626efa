"""The home view: what I owe, my meetings, my calendar links."""

from __future__ import annotations

from bot.talk.notice import Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.links import link_items
from bot.talk.say.list_actions import action_item
from bot.talk.say.list_meetings import meeting_item
from bot.talk.words import counted, number
from usecases.calendar_links import LinksListed
from usecases.list_actions import ActionsListed
from usecases.list_meetings import MeetingsListed

OWE, MEET, LINKS, DIFFER, SILENT = (
    "What I owe",
    "My meetings",
    "My calendar links",
    "Where the rating and the key differ",
    "Asked again and again, not answered",
)


def say(
    owed: ActionsListed,
    unheard: ActionsListed,
    differing: ActionsListed,
    meetings: MeetingsListed,
    links: LinksListed,
    context: Context,
) -> Notice:
    owe = tuple(action_item(action, section=OWE) for action in owed.actions)
    silent = tuple(action_item(action, section=SILENT) for action in unheard.actions)
    differ = tuple(
        action_item(action, differing.which, section=DIFFER) for action in differing.actions
    )
    meet = tuple(meeting_item(meeting, section=MEET) for meeting in meetings.meetings)
    items = (
        *silent,
        *differ,
        *(owe or (Item("Nothing at the moment.", section=OWE),)),
        *(meet or (Item("No meetings are planned.", section=MEET),)),
        *link_items(links, context, section=LINKS),
    )
    return Notice(_count(owed), items=items)


def _count(owed: ActionsListed) -> str:
    count, overdue = len(owed.actions), sum(1 for action in owed.actions if action.late)
    late = "and it is overdue" if count == 1 else f"{number(overdue)} of them overdue"
    return f"You lead {counted(count, 'action')}{f', {late}' if overdue else ''}"
