"""What a chair reads before a meeting, and runs it from."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.agenda_words import CARRIED_OVER, begins_said, item_said
from bot.talk.buttons import extension_buttons, show_button
from bot.talk.meeting_words import times_said
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.say.exceptions import exception_said, leads_shortly, standing_said
from bot.talk.say.ladder import step_item
from bot.talk.say.ratings import picture_of
from bot.talk.say.report import not_in, report_button, report_item
from bot.talk.words import capital, counted, joined, number, rating_said, title_of
from governance.dates import said
from usecases.agenda_view import ItemView
from usecases.digest import DigestShown, Missing, Rated
from usecases.exceptions import Row
from usecases.list_actions import Which

AGENDA, FIRST, CARRIED, REPORTS = (
    *("Agenda", "Exceptions first", "Carried over from the last meeting"),
    "Exception reports",
)
SOON = "About to be told to others: hold, or let it be"
MISSING = "Missing, and from whom"
HELD = "This meeting has been held. What follows is how things stand now, not how they stood then."
MOST = 25
"""Rows of one rating that are shown each by itself; of more, those that did not change stand
together."""


def say(result: DigestShown, _context: Context) -> Notice:
    meeting = result.meeting
    return Notice(
        heading=f"{meeting.group_name}: digest for {times_said(meeting)}",
        text=(*((HELD,) if result.held else ()), _opening(result)),
        facts=tuple(_facts(result)),
        items=tuple(_items(result)),
        picture=picture_of(result.ratings, result.about),
    )


def _opening(result: DigestShown) -> str:
    meeting, first = result.meeting, len(result.exceptions)
    if meeting.cancelled:
        return "This meeting is cancelled."
    total = first + sum(len(one.rows) for one in result.rated)
    if not total:
        return "No action is under way."
    if not first:
        return f"{capital(counted(total, 'action'))} under way, none of them an exception."
    needs = "needs" if first == 1 else "need"
    told = f"{capital(counted(first, 'exception'))} among {counted(total, 'action')} {needs} a look"
    return f"{told} first."


def _facts(result: DigestShown) -> Iterator[Fact]:
    meeting = result.meeting
    if meeting.place:
        yield Fact("Where", meeting.place)
    if result.link:
        yield Fact("Join", result.link)
    yield Fact("Chair", joined(meeting.chairs) or "nobody: the post is vacant")
    if result.since is not None:
        yield Fact("Last meeting", said(result.since))


def _items(result: DigestShown) -> Iterator[Item]:
    yield from (_agenda(item) for item in result.agenda if result.held or item.starts is not None)
    yield from (_exception(row) for row in result.exceptions)
    yield from (step_item(step, SOON) for step in result.steps)
    for rated in result.rated:
        yield from _rated(result, rated)
    done = f"Completed since {said(result.since)}" if result.since else ""
    for action in result.done:
        yield Item(title_of(action), text=capital(leads_shortly(action)), section=done)
    yield from (Item(item.title, section=CARRIED) for item in result.carried)
    yield from (report_item(report, REPORTS) for report in result.reports)
    yield from _missing(result, result.missing) if result.missing else ()


def _agenda(item: ItemView) -> Item:
    over = f"; {CARRIED_OVER}" if item.state == "carried" else ""
    return Item(f"{begins_said(item)}{item.title}", text=f"{item_said(item)}{over}", section=AGENDA)


def _exception(row: Row) -> Item:
    buttons = (*extension_buttons(row.action), show_button(row.action))
    return Item(title_of(row.action), text=exception_said(row), buttons=buttons, section=FIRST)


def _rated(result: DigestShown, rated: Rated) -> Iterator[Item]:
    """Each by itself; where there are many, those that did not change are named together."""
    section, many = _section(rated), len(rated.rows) > MOST
    if not rated.rows:
        yield Item("All of them stand above.", section=section)
    for row in rated.rows:
        if row.change.any or not many:
            yield Item(title_of(row.action), text=standing_said(row), section=section)
    same = [row.action.ref for row in rated.rows if not row.change.any]
    if many and same:
        button = Button("Show the list", _list(result, Which.ALL), section)
        title = f"{capital(counted(len(same), 'action'))} as before"
        yield Item(title, text=joined(same), buttons=(button,), section=section)


def _section(rated: Rated) -> str:
    count = counted(len(rated.rows) + rated.above, "action")
    above = f", {number(rated.above)} above" if rated.above and rated.rows else ""
    return f"{capital(rating_said(rated.rating))}: {count}{above}"


def _list(result: DigestShown, which: Which) -> Press:
    return Press("action.list", {"which": which.value, "group": result.meeting.group})


def _missing(result: DigestShown, missing: Missing) -> Iterator[Item]:
    for one in missing.silent:
        who = joined(one.people) or "Nobody leads it"
        yield Item(f"{who}: no answer in this round", text=joined(one.refs), section=MISSING)
    for report in missing.reports:
        buttons = (report_button(report, result.meeting),)
        title = f"Exception report of {report.group}"
        yield Item(title, text=not_in(report), buttons=buttons, section=MISSING)
    for actions, title, which in (
        (missing.no_owner, "Nobody leads it", Which.NO_OWNER),
        (missing.no_date, "It has no date", Which.NO_DATE),
    ):
        if actions:
            refs = joined([action.ref for action in actions])
            button = Button("Show the list", _list(result, which), title)
            yield Item(title, text=refs, buttons=(button,), section=MISSING)
