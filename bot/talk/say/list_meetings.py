"""What is said when meetings are listed."""

from __future__ import annotations

from bot.talk.meeting_words import times_said
from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.say.show_meeting import meeting_buttons, meeting_facts
from usecases.list_meetings import MeetingsListed
from usecases.views.meeting import MeetingView

CHAIRING = ("agenda.show", "meeting.digest")
"""What whoever chairs a meeting finds beside it."""


def say(result: MeetingsListed, _context: Context) -> Notice:
    heading = _heading(result)
    if not result.meetings:
        return Notice(heading, ("No meetings are planned.",), buttons=_add(result))
    more = (_part(result),) if result.more else ()
    items = tuple(meeting_item(m) for m in result.meetings)
    return Notice(heading, items=items, text=more, buttons=_add(result))


def _add(result: MeetingsListed) -> tuple[Button, ...]:
    if not result.may_add or result.group is None:
        return ()
    return (Button("Add a meeting…", Press("meeting.add", {"group": result.group}), result.group),)


def _part(result: MeetingsListed) -> str:
    shown = len(result.meetings)
    part = f"The next {shown} of {shown + result.more} are shown."
    return part if result.group else f"{part} For one group's, type for example “/meeting BMG”."


def _heading(result: MeetingsListed) -> str:
    if result.group:
        return f"Coming meetings – {result.group}"
    return "Coming meetings of the partnership" if result.every else "Your coming meetings"


def meeting_item(meeting: MeetingView, section: str = "") -> Item:
    """Whoever chairs it has its digest at hand; everybody else types what they want to know."""
    buttons = meeting_buttons(meeting, CHAIRING) if meeting.mine and not meeting.cancelled else ()
    title = f"{times_said(meeting)}: {meeting.group_name}"
    return Item(title, tuple(meeting_facts(meeting)), buttons=buttons, section=section)
