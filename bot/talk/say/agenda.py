"""What is said of a meeting's agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.talk.agenda_buttons import agenda_buttons, item_buttons
from bot.talk.agenda_words import CARRIED_OVER, item_said, note_said, numbered, reports_said
from bot.talk.meeting_words import times_said
from bot.talk.notice import Fact, Item, Notice
from bot.talk.say.agenda_issued import changes_said, issued_said, paper_link, too_long
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, joined
from governance.dates import london
from usecases.agenda_view import AgendaView, ItemView
from usecases.show_agenda import AgendaShown


def say(result: AgendaShown, context: Context) -> Notice:
    return agenda_notice(result.agenda, context.today)


def agenda_notice(view: AgendaView, today: date) -> Notice:
    """The whole agenda, with what its reader may do about it now."""
    meeting = view.meeting
    return Notice(
        heading=f"{meeting.group_name}: {_kind(view)} for {times_said(meeting)}",
        text=tuple(_how_it_stands(view)),
        facts=tuple(_facts(view)),
        items=tuple(_item(view, item) for item in view.items),
        buttons=agenda_buttons(view, today),
        paper=paper_link(view) if view.issue else None,
    )


def _how_it_stands(view: AgendaView) -> Iterator[str]:
    if view.meeting.cancelled:
        yield "This meeting is cancelled."
        return
    if view.state == "held":
        yield "This meeting has been held."
    elif view.state == "under way" and view.started_at:
        yield f"Under way since {london(view.started_at):%H:%M}, started by {view.started_by}."
    elif view.issue is None:
        yield _draft(view)
    else:
        yield issued_said(view) + changes_said(view)
    waiting = sum(item.state == "proposed" for item in view.items)
    if waiting and view.state == "planned":
        are = "is" if waiting == 1 else "are"
        yield f"{capital(counted(waiting, 'item'))} {are} proposed and not decided yet."
    yield from too_long(view)


def _kind(view: AgendaView) -> str:
    return "draft agenda" if _is_draft(view) else "agenda"


def _is_draft(view: AgendaView) -> bool:
    return view.issue is None and view.state == "planned"


def _draft(view: AgendaView) -> str:
    """Who has yet to issue it, for whoever may not."""
    chairs = view.meeting.chairs
    if "agenda.issue" in view.can or not chairs:
        return "It has not been issued yet."
    return f"{joined(chairs)} {'has' if len(chairs) == 1 else 'have'} yet to issue it."


def _facts(view: AgendaView) -> Iterator[Fact]:
    meeting = view.meeting
    if meeting.place:
        yield Fact("Where", meeting.place)
    yield Fact("Chair", joined(meeting.chairs) or "nobody: the post is vacant")
    if view.reports:
        yield Fact("Exception reports", reports_said(view))


def _item(view: AgendaView, item: ItemView) -> Item:
    title = f"{numbered(item)}{' – now' if item.in_hand else ''}"
    facts = tuple(Fact("Noted", note_said(note)) for note in item.notes)
    text = "; ".join((item_said(item), *_marks(view, item)))
    return Item(title, facts, text, item_buttons(view, item))


def _marks(view: AgendaView, item: ItemView) -> Iterator[str]:
    if view.gone_through and item.left:
        yield "not reached"
    if item.state == "carried":
        yield CARRIED_OVER
    elif item.carried_here:
        yield "carried over from an earlier meeting"
    if item.state == "proposed":
        yield f"proposed by {item.proposed_by}, not decided yet"
