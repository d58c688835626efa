"""What is said of an action's first date, its words, its measure, and whether it worked."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.dates import Ambiguous, Day, Unreadable, find_date
from bot.talk.deed_grammar import About, to_come
from bot.talk.notice import Press
from bot.talk.parsed import Mistake, Parsed
from bot.talk.update_grammar import args, which_day
from usecases.amend_action import AmendAction
from usecases.evaluate_action import NO, YES, EvaluateAction

_RESOLVED = re.compile(
    r"(?P<not>not |un)?resolved\b[ ,:;.–—]*|(?P<yes>yes)\b[ ,:;.–—]*|no\b[ ,:;.–—]*", re.IGNORECASE
)


def change(ref: str, _rest: str, place: str | None, _today: date) -> Parsed:
    return Press("action.amend", args(ref, place))


def first_date(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“date 30 Sep 2027”, “date September agreed at BMG”."""
    if not rest:
        return change(ref, rest, place, today)
    found, why = find_date(rest, today)
    match to_come(found, today):
        case Day(on=on, precision=precision):
            return AmendAction(ref, place, on, precision, why=why)
        case Ambiguous() as several:
            return which_day(several, f"/action {ref} date", why)
        case Unreadable(hint=hint):
            return Mistake(f"/action {ref} date {rest}", hint)


def measure(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“measure every school has answered”."""
    return AmendAction(ref, place, measure=rest) if rest else change(ref, rest, place, today)


def title(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“title write to every school”."""
    return AmendAction(ref, place, title=rest) if rest else change(ref, rest, place, today)


def evaluate(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“evaluate resolved fewer calls come back”, “evaluate not resolved …”, “evaluate”."""
    if not rest:
        return Press("action.evaluate", args(ref, place))
    said = _RESOLVED.match(rest)
    if said is None:
        return EvaluateAction(ref, place, note=rest)
    yes = said["yes"] or ("resolved" in said[0].casefold() and not said["not"])
    return EvaluateAction(ref, place, YES if yes else NO, rest[said.end() :])


AMENDS: dict[str, About] = {
    "change": change,
    "amend": change,
    "date": first_date,
    "measure": measure,
    "title": title,
    "evaluate": evaluate,
    "evaluated": evaluate,
}
"""The verb as people type it, and how the rest of the line is read."""
