"""What can be said of one action besides how it stands: paused, cancelled, reopened and so on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.talk.dates import Ambiguous, Day, Reading, Unreadable, find_date, read_date
from bot.talk.notice import Press
from bot.talk.parsed import Mistake, Parsed
from bot.talk.update_grammar import args, which_day
from usecases.cancel_action import CancelAction
from usecases.not_started import NotStarted
from usecases.pause_action import PauseAction
from usecases.reassign_action import ReassignAction
from usecases.reopen_action import ReopenAction
from usecases.resume_action import ResumeAction
from usecases.snooze_action import SnoozeAction
from usecases.support_action import SupportAction

About = Callable[[str, str, str | None, date], Parsed]
"""The action's number or reference, what follows the verb, the channel's group, the day."""

_UNTIL = (" until ", " till ")
_YET = re.compile(r"(yet\b)?[ ,:;.–—]*", re.IGNORECASE)


def not_started(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“not started”, “not started yet”, “not started: two posts are vacant”."""
    first, _, why = rest.partition(" ")
    if first.casefold().strip(",:;.") not in ("started", "begun"):
        hint = f"Did you mean “/action {ref} not started”?"
        return Mistake(f"/action {ref} not {rest}".strip(), hint)
    return NotStarted(ref, place, _YET.sub("", why, count=1))


def pause(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“pause until 1 Feb waiting for the inquest”, “pause waiting for it until 1 Feb”, “pause”."""
    if not rest:
        return Press("action.pause", args(ref, place))
    lead, _, dated = rest.partition(" ")
    if lead.casefold() not in ("until", "till"):
        why, until = _ends_with_day(rest, today)
        return PauseAction(ref, place, why, until)
    found, why = find_date(dated, today)
    match to_come(found, today):
        case Day(on=on):
            return PauseAction(ref, place, why, on)
        case Ambiguous() as several:
            return which_day(several, f"/action {ref} pause until", why)
        case Unreadable(hint=hint) if why != dated.strip():
            return Mistake(f"/action {ref} pause {rest}", hint)
        case _:
            return PauseAction(ref, place, rest)


def cancel(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    return CancelAction(ref, place, rest) if rest else Press("action.cancel", args(ref, place))


def reopen(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    return ReopenAction(ref, place, rest) if rest else Press("action.reopen", args(ref, place))


def resume(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    return ResumeAction(ref, place, rest)


def snooze(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“snooze until Friday”, “snooze Friday”, “snooze for three days”, “snooze”."""
    if not rest:
        return Press("action.snooze", args(ref, place))
    lead, _, dated = rest.partition(" ")
    words = dated if lead.casefold() in ("until", "till", "to", "for") else rest
    found, why = find_date(words, today)
    if isinstance(found, Unreadable) and why == words.strip():
        found, why = find_date(f"in {words}", today)
    match to_come(found, today):
        case Day(on=on):
            return SnoozeAction(ref, place, on, why)
        case Ambiguous() as several:
            return which_day(several, f"/action {ref} snooze until", why)
        case Unreadable(hint=hint):
            return Mistake(f"/action {ref} snooze {rest}", hint)


def reassign(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“reassign to Head of Access to Learning”, “reassign”."""
    lead, _, name = rest.partition(" ")
    name = name.strip() if lead.casefold() == "to" else rest
    if not name:
        return Press("action.reassign", args(ref, place))
    return ReassignAction(ref, place, name)


def support(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“support add Priya Ramanathan”, “support remove Priya Ramanathan”, “support”."""
    lead, _, name = rest.partition(" ")
    match lead.casefold(), name.strip():
        case (("add" | "by" | "with" | "+"), name) if name:
            return SupportAction(ref, place, add=name)
        case (("remove" | "without" | "-"), name) if name:
            return SupportAction(ref, place, remove=name)
        case _ if rest and lead.casefold() not in ("add", "remove"):
            return SupportAction(ref, place, add=rest)
        case _:
            return Press("action.support", args(ref, place))


def split(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“split”: what follows is taken for the first part, and the form asks for the rest."""
    return Press("action.split", {**args(ref, place), "first": rest.removeprefix("into ")})


def merge(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“merge into 12”: the form asks what becomes of its leads."""
    lead, _, name = rest.partition(" ")
    into = name.strip() if lead.casefold() in ("into", "with", "to") else rest
    return Press("action.merge", {**args(ref, place), "into": into})


def to_come(reading: Reading, today: date) -> Reading:
    """Of several days only those still to come, where something is put off until one."""
    if not isinstance(reading, Ambiguous):
        return reading
    coming = tuple(option for option in reading.options if option.on > today)
    return coming[0] if len(coming) == 1 else Ambiguous(reading.text, coming or reading.options)


def _ends_with_day(words: str, today: date) -> tuple[str, date | None]:
    """The words before a last “until DATE”, and the day; all of them where it ends otherwise."""
    for until in _UNTIL:
        why, found, dated = words.rpartition(until)
        if found and isinstance(day := to_come(read_date(dated, today), today), Day):
            return why.strip(" ,;–—"), day.on
    return words, None


DEEDS: dict[str, About] = {
    "not": not_started,
    "pause": pause,
    "paused": pause,
    "resume": resume,
    "resumed": resume,
    "unpause": resume,
    "cancel": cancel,
    "cancelled": cancel,
    "reopen": reopen,
    "reopened": reopen,
    "split": split,
    "merge": merge,
    "snooze": snooze,
    "reassign": reassign,
    "assign": reassign,
    "support": support,
    "supported": support,
    "supporter": support,
    "supporters": support,
}
"""The verb as people type it, and how the rest of the line is read."""
