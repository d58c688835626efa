"""What is said when the history of one action is shown."""

from __future__ import annotations

from datetime import datetime

from bot.talk.buttons import show_button
from bot.talk.deed_words import deed_said
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say.context import Context
from bot.talk.update_words import update_said
from bot.talk.words import capital, counted, day_said, due_said, part_shown, slip_said, title_of
from governance.asks import Rule
from governance.dates import london, said
from usecases.history import Fate, HistoryShown, RequestView, Told
from usecases.views import ActionView, UpdateView

PAGE = 10
NOTHING = "Nothing has been said or done about it yet."
LEFT = "somebody who has left"
ASKED: dict[Rule, str] = {
    Rule.BEFORE: "asked {to} how it stands, before its date",
    Rule.DUE: "asked {to} how it stands, as its date had come",
    Rule.OVERDUE: "asked {to} how it stands, as its date had passed",
    Rule.STALE: "asked {to} how it stands by now, as it was running late",
    Rule.ROUND: "asked {to} how it stands, before the group met",
    Rule.EXTENSION_ASKED: "asked {to} to decide on more time",
    Rule.PAUSE_OVER: "asked {to} whether it goes on",
    Rule.ESCALATED: "told {to} that nobody had answered",
}
NOT_ARRIVED: dict[Fate, str] = {
    Fate.WAITING: "not sent yet",
    Fate.FAILED: "no, it did not get through",
    Fate.UNCLEAR: "nobody can tell",
}


def say(result: HistoryShown, _context: Context, start: int = 0) -> Notice:
    """A page of it, from `start` on (0 is the newest)."""
    action, shown = result.action, result.told[start : start + PAGE]
    return Notice(
        f"History of {title_of(action)}",
        (_count(len(result.told), start, len(shown)),),
        _slip(action),
        tuple(map(told_item, shown)),
        (*_pages(result, start), show_button(action)),
    )


def told_item(told: Told, section: str = "") -> Item:
    if isinstance(told, UpdateView):
        return _update(told, section)
    if isinstance(told, RequestView):
        return _request(told, section)
    moved = (Fact("Moved by", counted(told.later, "day")),) if told.later else ()
    return Item(deed_said(told), moved, section=section)


def _update(update: UpdateView, section: str) -> Item:
    facts = (("Note", update.note), ("Evidence", update.evidence), ("Reason", update.reason))
    kept = tuple(Fact(label, value) for label, value in facts if value)
    return Item(update_said(update), kept, section=section)


def history_button(action: ActionView, label: str = "History", start: int = 0) -> Button:
    args = {"ref": action.ref} | ({"start": str(start)} if start else {})
    return Button(label, Press("action.history", args), title_of(action))


def _request(request: RequestView, section: str) -> Item:
    whose = f", for {request.agency}" if request.agency else ""
    asked = ASKED[request.rule].format(to=request.to or LEFT)
    line = f"Clerk, {said(london(request.at).date())}{whose}: {asked}."
    arrived = NOT_ARRIVED.get(request.fate) or _moment(request.at)
    return Item(line, (Fact("Arrived", arrived),), section=section)


def _moment(at: datetime) -> str:
    return f"{said(london(at).date())}, {london(at):%H:%M}"


def _count(count: int, start: int, shown: int) -> str:
    if not shown:
        return NOTHING
    words = f"{capital(counted(count, 'entry', 'entries'))}{', the newest first' * (count > 1)}."
    return f"{words} {part_shown(start, shown, count)}" if count > PAGE else words


def _slip(action: ActionView) -> tuple[Fact, ...]:
    """Extensions hide nothing: the date that was agreed first stands beside the one it has."""
    slip = slip_said(action)
    if not slip or action.original is None:
        return ()
    return (
        Fact("Due", due_said(action)),
        Fact("Originally", f"{day_said(action.original)}; {slip}"),
    )


def _pages(result: HistoryShown, start: int) -> tuple[Button, ...]:
    earlier = len(result.told) > start + PAGE
    later = history_button(result.action, "Later…", max(start - PAGE, 0))
    return (
        *((history_button(result.action, "Earlier…", start + PAGE),) if earlier else ()),
        *((later,) if start else ()),
    )
