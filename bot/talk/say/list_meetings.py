"""What is said when meetings are listed."""

from __future__ import annotations

from bot.talk.notice import Fact, Item, Notice
from bot.talk.say.context import Context
from bot.talk.words import joined
from governance.dates import london, said
from usecases.list_meetings import MeetingsListed, MeetingView


def say(result: MeetingsListed, _context: Context) -> Notice:
    heading = _heading(result)
    if not result.meetings:
        return Notice(heading, ("No meetings are planned.",))
    more = (_part(result),) if result.more else ()
    return Notice(heading, items=tuple(meeting_item(m) for m in result.meetings), text=more)


def _part(result: MeetingsListed) -> str:
    shown = len(result.meetings)
    part = f"The next {shown} of {shown + result.more} are shown."
    return part if result.group else f"{part} For one group's, type for example “/meeting BMG”."


def _heading(result: MeetingsListed) -> str:
    if result.group:
        return f"Coming meetings – {result.group}"
    return "Coming meetings of the partnership" if result.every else "Your coming meetings"


def meeting_item(meeting: MeetingView, section: str = "") -> Item:
    starts, ends = london(meeting.starts), london(meeting.ends)
    title = f"{said(meeting.on)}, {starts:%H:%M}–{ends:%H:%M}: {meeting.group_name}"
    facts = []
    if meeting.cancelled:
        facts.append(Fact("State", "cancelled"))
    if meeting.place:
        facts.append(Fact("Where", meeting.place))
    if meeting.chairs:
        facts.append(Fact("Chair", joined(meeting.chairs)))
    if meeting.provisional:
        facts.append(Fact("Please note", "provisional: bank holidays are not published yet"))
    return Item(title, tuple(facts), section=section)
