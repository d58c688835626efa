"""What is said of more time: asked for, agreed, declined, withdrawn."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.dates import Ambiguous, Day, Unreadable, find_date
from bot.talk.deed_grammar import About, to_come
from bot.talk.notice import Press
from bot.talk.parsed import Mistake, Parsed
from bot.talk.update_grammar import args, which_day
from usecases.decide_extension import DecideExtension
from usecases.extend_action import ExtendAction
from usecases.withdraw_extension import WithdrawExtension

_TO = re.compile(r"(?:time\b\s*)?(?:to|until|till|by)\s+", re.IGNORECASE)
_BECAUSE = re.compile(r"(?:because(?! of\b)|since)\b[ ,:;–—]*", re.IGNORECASE)


def extend(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“extend to 30 Sep because the County is late”, “extend”."""
    if not rest:
        return Press("action.extend", args(ref, place))
    to = _TO.match(rest)
    if to is None:
        return ExtendAction(ref, place, why=_reason(rest))
    found, why = find_date(rest[to.end() :], today)
    match to_come(found, today):
        case Day(on=on, precision=precision):
            return ExtendAction(ref, place, on, precision, _reason(why))
        case Ambiguous() as several:
            return which_day(several, f"/action {ref} extend to", why)
        case Unreadable(hint=hint):
            return Mistake(f"/action {ref} extend {rest}", hint)


def agree(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    return DecideExtension(ref, place, agree=True, why=_reason(rest))


def decline(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“decline because the inspection is in December”, “decline”."""
    if not rest:
        return Press("action.decide_extension", args(ref, place))
    return DecideExtension(ref, place, why=_reason(rest))


def withdraw(ref: str, _rest: str, place: str | None, _today: date) -> Parsed:
    return WithdrawExtension(ref, place)


def _reason(words: str) -> str:
    return _BECAUSE.sub("", words, count=1) if _BECAUSE.match(words) else words


EXTENSIONS: dict[str, About] = {
    "extend": extend,
    "extension": extend,
    "more": extend,
    "agree": agree,
    "agreed": agree,
    "decline": decline,
    "declined": decline,
    "withdraw": withdraw,
    "withdrawn": withdraw,
}
"""The verb as people type it, and how the rest of the line is read."""
