"""What a digest says is missing, and from whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.talk.notice import Button, Item, Press
from bot.talk.say.report import not_in, report_button
from bot.talk.words import counted, joined
from usecases.digest import DigestShown
from usecases.list_actions import Which
from usecases.missing import Missing, Silent

MISSING = "Missing, and from whom"
MOST_NAMED = 3


def count_silent(unanswered: Sequence[Silent]) -> int:
    return sum(len(one.refs) for one in unanswered)


def unanswered_item(result: DigestShown, section: str) -> Item:
    """That nobody has answered yet is all there is to say."""
    return _no_answer(result, result.unanswered, _shortly, section)


def missing_items(result: DigestShown, missing: Missing) -> Iterator[Item]:
    if missing.silent:
        yield _no_answer(result, missing.silent, joined, MISSING)
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
            button = Button("Show the list", list_press(result, which), title)
            yield Item(title, text=refs, buttons=(button,), section=MISSING)


def list_press(result: DigestShown, which: Which) -> Press:
    return Press("action.list", {"which": which.value, "group": result.meeting.group})


def _no_answer(
    result: DigestShown, silent: Sequence[Silent], who: Callable[[Sequence[str]], str], section: str
) -> Item:
    """Who and what, in one line."""
    title = f"No answer in this round: {counted(count_silent(silent), 'action')}"
    each = (f"{who(one.people) or 'nobody leads it'}: {joined(one.refs)}" for one in silent)
    button = Button("Show the list", list_press(result, Which.ALL), title)
    return Item(title, text="; ".join(each), buttons=(button,), section=section)


def _shortly(people: Sequence[str]) -> str:
    return joined(people) if len(people) <= MOST_NAMED else counted(len(people), "person", "people")
