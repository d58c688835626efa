"""What a message says that only tells: of actions, and of Clerk's own work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.talk.buttons import pause_over_buttons, show_button
from bot.talk.deed_words import deed_said, what_said
from bot.talk.notice import Fact, Item
from bot.talk.say import accounts, extension, ladder, ledger, links, retention
from bot.talk.say.formal_news import ITEMS as FORMAL
from bot.talk.say.hand_over import handed_item, handed_title
from bot.talk.say.meeting_rows import ITEMS
from bot.talk.update_words import update_said
from bot.talk.words import capital, counted, standing, title_of
from governance.asks import Rule
from usecases.read_message import AskView
from usecases.views import ActionView

ABOUT_RECORDS = "Some records have been kept long enough"
LOOK = "Nothing is removed until you have looked and said so."


@dataclass(frozen=True, slots=True)
class Told:
    """`title` heads a message that tells nothing else; `item` is its row."""

    title: str
    item: Item


def news_heading(rows: tuple[AskView, ...]) -> str:
    if not rows:
        return "There is nothing here for you any more"
    if len(rows) == 1:
        return _told(rows[0]).title
    if all(row.meeting is not None for row in rows):
        return f"{capital(counted(len(rows), 'thing'))} about your meetings"
    return f"{capital(counted(len(rows), 'piece'))} of news"


def news_item(row: AskView) -> Item:
    return _told(row).item


def _told(row: AskView) -> Told:
    if row.rule in FORMAL:
        item = FORMAL[row.rule](row.told)
        return Told(item.title, item)
    if row.rule == Rule.HEAD:
        return Told(ledger.PLEASE_KEEP, ledger.line_to_keep(row.head))
    if row.meeting is not None:
        item = ITEMS[row.rule](row.meeting, row.told)
        return Told(item.title, item)
    if row.handed is not None:
        return Told(handed_title(row.handed), handed_item(row.handed))
    if row.action is None:
        return OF_CLERK.get(row.rule) or _of_clerk(row)
    return BY_RULE.get(row.rule, _changed)(row, row.action)


def _of_clerk(row: AskView) -> Told:
    if row.channel is not None:
        return Told(accounts.channel_title(row.channel), accounts.channel(row.channel))
    if row.account is not None and row.rule == Rule.STRANGER:
        return Told(accounts.stranger_title(row.account), accounts.stranger(row.account))
    if row.account is not None:
        return Told(accounts.gone_title(row.account), accounts.gone(row.account))
    if row.rule in (Rule.STRANGER, Rule.ACCOUNT_GONE, Rule.CHANNEL):
        return Told(accounts.SETTLED, Item(accounts.SETTLED))
    return Told(accounts.NOT_THROUGH, accounts.undelivered(row.about, row.lost))


def _changed(row: AskView, action: ActionView) -> Told:
    title, shown = title_of(action), (show_button(action),)
    if row.deed is not None:
        item = Item(title, standing(action), deed_said(row.deed), shown)
        return Told(f"{action.ref}: {what_said(row.deed)}", item)
    update = row.update
    if update is None:
        return Told(f"New action: {action.ref}", Item(title, standing(action), buttons=shown))
    words = (("Note", update.note), ("Evidence", update.evidence))
    facts = tuple(Fact(label, value) for label, value in words if value)
    item = Item(title, facts, update_said(update), shown)
    return Told(f"{action.ref}: {update.rating.says}", item)


def _assigned(row: AskView, action: ActionView) -> Told:
    by = f"{deed_said(row.deed)} " if row.deed else ""
    text = f"{by}It is yours from now on. Clerk asks how it stands when an update is due."
    item = Item(title_of(action), standing(action), text, (show_button(action),))
    return Told(f"Yours from now on: {action.ref}", item)


def _pause_over(_row: AskView, action: ActionView) -> Told:
    text = "The day until which it was paused has come. It stays paused until you decide."
    item = Item(title_of(action), standing(action), text, pause_over_buttons(action))
    return Told(f"Does it go on? {action.ref}", item)


def _escalated(_row: AskView, action: ActionView) -> Told:
    return Told(ladder.told_title(action), ladder.told(action))


def _extension(row: AskView, action: ActionView) -> Told:
    if row.extension is None:
        return _changed(row, action)
    item = extension.item(row.rule, action, row.extension)
    return Told(extension.heading(action, row.extension), item)


OF_CLERK: dict[str, Told] = {
    Rule.ADDRESS: Told(
        links.NEW_ADDRESS,
        Item(links.NEW_ADDRESS, text=links.WHY_NEW, buttons=(links.SEE,)),
    ),
    Rule.WELCOME: Told(accounts.HELLO, accounts.welcome()),
    Rule.RETENTION: Told(
        ABOUT_RECORDS,
        Item(ABOUT_RECORDS, text=LOOK, buttons=(retention.SEE,)),
    ),
}
"""What is told that is about no action."""

BY_RULE: dict[str, Callable[[AskView, ActionView], Told]] = {
    Rule.ASSIGNED: _assigned,
    Rule.ESCALATED: _escalated,
    Rule.EXTENSION_ASKED: _extension,
    Rule.EXTENSION_DECIDED: _extension,
    Rule.PAUSE_OVER: _pause_over,
}
"""What is told otherwise than as a change."""
