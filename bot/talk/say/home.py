"""The home view: what I owe, my meetings, my calendar links, my settings, and the way to help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.say import leave, prefer
from bot.talk.say.context import Context
from bot.talk.say.formal_owed import formal_items
from bot.talk.say.links import link_items
from bot.talk.say.list_actions import HEADINGS, action_item
from bot.talk.say.list_meetings import meeting_item
from bot.talk.words import counted, number
from usecases.calendar_links import LinksListed
from usecases.list_actions import ActionsListed
from usecases.list_leave import LeaveListed
from usecases.list_meetings import MeetingsListed
from usecases.list_owed import OwedListed
from usecases.prefer import Preferred

OWE, MEET, LINKS, SETTINGS = "What I owe", "My meetings", "My calendar links", "My settings"
HELP = Button("Help", Press("help"))
PAGE = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """`places` are the platforms that are set up."""

    preferred: Preferred
    places: Sequence[str]
    leave: LeaveListed


@dataclass(frozen=True, slots=True)
class Own:
    """All that is somebody's own, in the order of Home; `exceptions` come first of all. `formal` is
    what they owe before meetings, and by correspondence."""

    owed: ActionsListed
    exceptions: tuple[ActionsListed, ...]
    meetings: MeetingsListed
    links: LinksListed
    settings: Settings
    formal: OwedListed = OwedListed()


def say(own: Own, context: Context) -> Notice:
    actions = tuple(action_item(action, section=OWE) for action in own.owed.actions)
    owe = (*formal_items(own.formal, OWE), *actions)
    first = tuple(
        action_item(action, listed.which, section=HEADINGS[listed.which])
        for listed in own.exceptions
        for action in listed.actions
    )
    meet = _meetings(own.meetings)
    settings = own.settings
    items = (
        *first,
        *(owe or (Item("Nothing at the moment.", section=OWE),)),
        *(meet or (Item("No meetings are planned.", section=MEET),)),
        *link_items(own.links, context, section=LINKS),
        prefer.setting(settings.preferred, settings.places, SETTINGS),
        leave.setting(settings.leave, SETTINGS),
    )
    return Notice(_count(own.owed), items=items, buttons=(HELP,))


def _meetings(listed: MeetingsListed) -> tuple[Item, ...]:
    """What is left out before the one that its reader chairs is told, lest it look as if nothing
    were held meanwhile."""
    rows = tuple(meeting_item(meeting, section=MEET) for meeting in listed.meetings)
    if not listed.between:
        return rows
    left = Item(f"And {number(listed.between)} more in between", section=MEET)
    return (*rows[:-1], left, rows[-1])


def say_section(home: Notice, section: str, start: int = 0) -> Notice:
    """A page of one section, from row `start` on: where a home view has no room for all of it."""
    items = tuple(replace(item, section="") for item in home.items if item.section == section)
    shown, left = items[start : start + PAGE], items[start + PAGE :]
    text = () if shown else ("There is nothing more here.",)
    return Notice(section, text, items=shown, buttons=_more(section, start, len(left)))


def _more(section: str, start: int, left: int) -> tuple[Button, ...]:
    if left == 0:
        return ()
    label = "Show the last one" if left == 1 else f"Show the next {number(min(left, PAGE))}"
    press = Press("home", {"section": section, "start": str(start + PAGE)})
    return (Button(label, press, primary=True),)


def _count(owed: ActionsListed) -> str:
    count, overdue = len(owed.actions), sum(1 for action in owed.actions if action.late)
    late = "and it is overdue" if count == 1 else f"{number(overdue)} of them overdue"
    return f"You lead {counted(count, 'action')}{f', {late}' if overdue else ''}"
