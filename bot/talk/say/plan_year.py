"""What is said when a year is planned: what is missing, and what to look out for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Button, Item, Notice, Press
from bot.talk.say.clash import clash_said
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, joined
from governance.asks import Rule
from governance.dates import london, said
from usecases.plan_year import ShiftedView, YearPlanned
from usecases.views.clash import ClashView
from usecases.views.meeting import MeetingView

MISSING, ADDED = "To be added", "Added"
TWICE = "Two on one day"
QUIET = "In a quiet period"
LOOK_AGAIN = "Others are missing now than you were shown, so nothing was added."
IN_CALENDARS = "Calendars show what was added. What people changed stayed as it was."
STAGES: dict[str, str] = {
    Rule.PAPERS: "the call for papers",
    Rule.REPORT: "the request for exception reports",
    Rule.AGENDA: "the agenda",
    Rule.DIGEST: "the chair's digest",
    Rule.START: "the start",
    Rule.CAPTURE: "the look at what came of it",
    Rule.CONFIRM: "the action points",
    Rule.MINUTES: "the draft minutes",
}
"""What falls on a day of a meeting's cycle."""


def say(result: YearPlanned, _context: Context) -> Notice:
    return Notice(
        _heading(result), tuple(_text(result)), items=tuple(_items(result)), buttons=_button(result)
    )


def lines(result: YearPlanned) -> Iterator[str]:
    """The same for a terminal."""
    yield _heading(result)
    yield from _text(result)
    for section, items in groupby(_items(result), lambda item: item.section):
        yield f"{section}:"
        yield from (f"- {item.title}: {item.text}" for item in items)


def _heading(result: YearPlanned) -> str:
    whose = f" of {result.group}" if result.group else ""
    until = f"until {said(result.until)}"
    if not result.added:
        return f"There is nothing to add: every meeting{whose} {until} is planned"
    count = capital(counted(len(result.added), "meeting"))
    were = "was" if len(result.added) == 1 else "were"
    if result.done:
        return f"{count}{whose} {were} added"
    verb = "is" if len(result.added) == 1 else "are"
    return f"{count}{whose} {verb} missing {until}"


def _text(result: YearPlanned) -> Iterator[str]:
    if result.changed:
        yield LOOK_AGAIN
    if result.done:
        yield IN_CALENDARS


def _items(result: YearPlanned) -> Iterator[Item]:
    section = ADDED if result.done else MISSING
    by_group = sorted(result.added, key=lambda meeting: meeting.group)
    for group, meetings in groupby(by_group, lambda meeting: meeting.group):
        yield Item(group, text=_days(list(meetings)), section=section)
    if not result.done:
        yield from (_clash(one) for one in result.clashes)
        by_meeting = groupby(result.shifted, lambda one: one.meeting)
        yield from (_shifted(meeting, list(each)) for meeting, each in by_meeting)


def _days(meetings: list[MeetingView]) -> str:
    if len(meetings) == 1:
        return times_said(meetings[0])
    starts, ends = london(meetings[0].starts), london(meetings[0].ends)
    return f"{joined([said(one.on) for one in meetings])}; each {starts:%H:%M}–{ends:%H:%M}"


def _clash(one: ClashView) -> Item:
    first, second = one.meetings
    title = f"{first.group} and {second.group} on {said(first.on)}"
    return Item(title, text=clash_said(one), section=TWICE)


def _shifted(meeting: MeetingView, found: list[ShiftedView]) -> Item:
    text = " ".join(
        f"{capital(joined([STAGES[rule] for rule in one.rules]))}: {said(one.instead)} instead of "
        f"{said(one.day)}."
        for one in found
    )
    return Item(meeting_said(meeting), text=text, section=QUIET)


def _button(result: YearPlanned) -> tuple[Button, ...]:
    if result.done or not result.added:
        return ()
    label = "Add it" if len(result.added) == 1 else "Add them"
    press = Press("meeting.plan", {"group": result.group, "code": result.code})
    return (Button(label, press, _heading(result), primary=True),)
