"""What a chair reads before a meeting, and runs it from."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.agenda_words import CARRIED_OVER, begins_said, item_said
from bot.talk.buttons import extension_buttons, show_button
from bot.talk.meeting_words import times_said
from bot.talk.notice import Button, Fact, Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.digest_formal import formal_items
from bot.talk.say.digest_missing import count_silent, list_press, missing_items, unanswered_item
from bot.talk.say.exceptions import exception_said, leads_shortly, standing_said
from bot.talk.say.ladder import step_item
from bot.talk.say.ratings import picture_of
from bot.talk.say.report import report_item
from bot.talk.words import capital, counted, joined, number, rating_said, title_of
from governance.dates import said
from usecases.agenda_view import ItemView
from usecases.digest import DigestShown, Rated
from usecases.exceptions import Row
from usecases.list_actions import Which

AGENDA, FIRST, CARRIED, REPORTS = (
    *("Agenda", "Exceptions first", "Carried over from the last meeting"),
    "Exception reports",
)
SOON = "About to be told to others: hold, or let it be"
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
    first = len(result.exceptions)
    if result.meeting.cancelled:
        return "This meeting is cancelled."
    total = sum(len(one.rows) + one.above for one in result.rated)
    if not total:
        return "No action is under way."
    silent = _silent(result)
    if not first:
        return f"{capital(counted(total, 'action'))} under way, none of them an exception.{silent}"
    needs = "needs" if first == 1 else "need"
    told = f"{capital(counted(first, 'exception'))} among {counted(total, 'action')} {needs} a look"
    return f"{told} first.{silent}"


def _silent(result: DigestShown) -> str:
    count = count_silent(result.unanswered)
    more = "more " if result.exceptions else "of them "
    return f" Of {number(count)} {more}there is no answer in this round." if count else ""


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
    yield from (_exception(row) for row in result.exceptions)
    if result.unanswered and result.missing is None:
        yield unanswered_item(result, FIRST)
    yield from (step_item(step, SOON) for step in result.steps)
    yield from formal_items(result, result.formal) if result.formal else ()
    yield from (_agenda(item) for item in result.agenda if result.held or item.starts is not None)
    for rated in result.rated:
        yield from _rated(result, rated)
    done = f"Completed since {said(result.since)}" if result.since else ""
    for action in result.done:
        yield Item(title_of(action), text=capital(leads_shortly(action)), section=done)
    yield from (Item(item.title, section=CARRIED) for item in result.carried)
    yield from (report_item(report, REPORTS) for report in result.reports)
    yield from missing_items(result, result.missing) if result.missing else ()


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
        button = Button("Show the list", list_press(result, Which.ALL), section)
        title = f"{capital(counted(len(same), 'action'))} as before"
        yield Item(title, text=joined(same), buttons=(button,), section=section)


def _section(rated: Rated) -> str:
    count = counted(len(rated.rows) + rated.above, "action")
    above = f", {number(rated.above)} above" if rated.above and rated.rows else ""
    return f"{capital(rating_said(rated.rating))}: {count}{above}"
