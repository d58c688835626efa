"""What a queued message says: requests for updates, and news."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.buttons import action_buttons, show_button
from bot.talk.extension_words import asked_said, verdict_said
from bot.talk.notice import Button, Fact, Item, Notice
from bot.talk.say import ladder, status
from bot.talk.say.asked import with_riders
from bot.talk.say.context import Context
from bot.talk.say.formal_news import ITEMS as FORMAL
from bot.talk.say.formal_news import OUTSIDE, VOTES
from bot.talk.say.meeting_rows import WHOLE
from bot.talk.say.news import news_heading, news_item
from bot.talk.say.papers_called import still_wanted
from bot.talk.say.sent_again import AGAIN
from bot.talk.update_words import update_said
from bot.talk.words import capital, counted, joined, part_standing, standing, title_of
from governance.asks import ANSWERABLE, AskState, Rule
from governance.dates import london, said
from usecases.read_message import AskView, MessageRead
from usecases.views import ActionView

THANKS = "Thank you: recorded"


def say(result: MessageRead, context: Context) -> Notice:
    """Of a vote nothing is shown on a lock screen."""
    notice = _again(result, context)
    votes = any(row.rule in VOTES for row in result.rows)
    return replace(notice, preview=OUTSIDE) if votes else notice


def _again(result: MessageRead, context: Context) -> Notice:
    notice = _said(result, context)
    return replace(notice, text=(AGAIN, *notice.text)) if result.again else notice


def _said(result: MessageRead, context: Context) -> Notice:
    for row in result.rows:
        if row.rule in WHOLE:
            others = tuple(other for other in result.rows if other is not row)
            return with_riders(WHOLE[row.rule](row.told, context), others)
    if (start := _start(result.rows)) is not None:
        others = tuple(row for row in result.rows if row is not start)
        return with_riders(_alone(news_item(start), private=True), others)
    if (page := next((row.page for row in result.rows if row.page), None)) is not None:
        return _with_page(status.say_page(page), result.rows)
    requests = [row for row in result.rows if row.rule in ANSWERABLE]
    private = result.recipient.startswith("person:")
    if len(result.rows) == 1 and _is_told_whole(result.rows[0]):
        return _alone(news_item(result.rows[0]), private=private)
    if not requests:
        items = tuple(news_item(row) for row in result.rows)
        return Notice(news_heading(result.rows), items=items, private=private)
    # what is asked before a meeting stands after what is owed
    rows = sorted(result.rows, key=lambda row: row.meeting is not None)
    items = tuple(_row(row) for row in rows)
    heading = _heading(requests, _called(rows))
    return Notice(heading, _opening(requests), items=items, private=private)


def _alone(item: Item, *, private: bool) -> Notice:
    """A row that is the whole of a message says its title once."""
    text = (item.text,) if item.text else ()
    return Notice(item.title, text, item.facts, buttons=item.buttons, private=private)


def _is_told_whole(row: AskView) -> bool:
    return row.meeting is not None or row.rule in FORMAL


def _start(rows: tuple[AskView, ...]) -> AskView | None:
    """The row about a meeting that begins, where the rest of the message is about the same."""
    start = next((row for row in rows if row.rule == Rule.START), None)
    if start is None or any(row.meeting != start.meeting for row in rows):
        return None
    return start


def _with_page(page: Notice, rows: tuple[AskView, ...]) -> Notice:
    """What falls together with the page stands at its end."""
    others = (replace(news_item(row), section=news_heading((row,))) for row in rows if not row.page)
    return replace(page, items=(*page.items, *others))


def _called(rows: list[AskView]) -> list[str]:
    """What is still wanted for meetings; it stands at the end, and must not be missed there."""
    return [call for row in rows if row.meeting and (call := still_wanted(row.meeting, row.told))]


def _heading(requests: list[AskView], called: list[str]) -> str:
    updates = _updates(requests)
    if not called:
        return updates
    if any(row.state is AskState.OPEN for row in requests):
        return f"{updates}, and {joined(called)}"
    still = f"Still due: {joined(called)}"
    return f"{updates}. {still}" if updates == THANKS else still


def _updates(requests: list[AskView]) -> str:
    waiting = [row for row in requests if row.state is AskState.OPEN]
    if not waiting:
        answered = any(row.state is AskState.ANSWERED for row in requests)
        return THANKS if answered else "No longer needed"
    if len(waiting) == 1 and waiting[0].action is not None:
        return f"Update due: {waiting[0].action.ref}"
    return f"{capital(counted(len(waiting), 'update'))} due"


def _opening(requests: list[AskView]) -> tuple[str, ...]:
    waiting = [row for row in requests if row.state is AskState.OPEN]
    if not waiting:
        return ()
    one = len(waiting) == 1
    asked = "How does this action stand?" if one else "How do these actions stand?"
    if any(row.action is not None and row.action.late for row in waiting):
        return (f"{asked} Please say when you now expect to finish what is overdue.",)
    return (f"{asked} One press is enough." if one else f"{asked} One press each is enough.",)


def _row(row: AskView) -> Item:
    if row.action is None or row.rule not in ANSWERABLE:
        return news_item(row)
    if row.state is AskState.OPEN:
        facts = part_standing(row.action, row.share) if row.share else standing(row.action)
        buttons = _buttons(row.action, row.share.agency if row.share else "")
        return Item(title_of(row.action), facts, _why(row, row.action), buttons)
    facts, buttons = (Fact("Recorded", _recorded(row, row.action)),), (show_button(row.action),)
    return Item(title_of(row.action), facts, buttons=buttons)


def _recorded(row: AskView, action: ActionView) -> str:
    """The answer, which may have been that more time is needed."""
    if row.state is AskState.ANSWERED and action.extension:
        return f"{asked_said(action.extension)} {verdict_said(action, action.extension)}"
    return update_said(row.update) if row.update else "No longer needed."


def _why(row: AskView, action: ActionView) -> str:
    """Why it is asked now, where its date does not say so, and who will be told next."""
    will = ladder.will_be_told(row.next_step) if row.next_step else ""
    return f"{_asked_because(row, action)} {will}".strip()


def _asked_because(row: AskView, action: ActionView) -> str:
    """Why it is asked now, and of this reader, where its date does not say so."""
    if row.away:
        are = "is" if len(row.away) == 1 else "are"
        return f"You are asked because {joined(row.away)} {are} away."
    if row.going:
        return "It falls due while you are away."
    if row.meets_on is not None:
        return f"{action.group_name} meets on {said(row.meets_on)}."
    if row.rule == Rule.STALE and row.update is not None:
        return f"We last heard on {said(london(row.update.at).date())}."
    return ""


def _buttons(action: ActionView, agency: str = "") -> tuple[Button, ...]:
    return (*action_buttons(action, agency), show_button(action))
