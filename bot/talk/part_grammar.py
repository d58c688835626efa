"""What is said of an agency's part, a condition or a milestone of one action."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.dates import Ambiguous, Day, Unreadable, read_date
from bot.talk.deed_grammar import About
from bot.talk.forms.read import gone_by
from bot.talk.notice import Press
from bot.talk.parsed import Mistake, Parsed
from bot.talk.update_grammar import args, split_agency, which_day
from usecases.excuse_share import ExcuseShare
from usecases.lift_excuse import LiftExcuse
from usecases.meet_condition import MeetCondition
from usecases.meet_milestone import MeetMilestone

_BECAUSE = re.compile(r"\s+(?:because|since)\s+", re.IGNORECASE)
_MET = re.compile(r"(?:is |was |has been )?met\b[ ,:;.]*(?:on\b)?", re.IGNORECASE)
_REACHED = re.compile(r"\s*\b(?:is |was )?(?:done|met|reached|completed?)$", re.IGNORECASE)


def excuse(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“excuse police: no cases”, “excuse Public Health because …”, “excuse police no cases”."""
    if not rest:
        return Press("action.excuse", args(ref, place))
    parts = _BECAUSE.split(rest, maxsplit=1)
    agency, why = parts if len(parts) == 2 else split_agency(rest)
    return ExcuseShare(ref, place, agency, why)


def unexcuse(ref: str, rest: str, place: str | None, _today: date) -> Parsed:
    """“unexcuse police: it has such cases now”."""
    if not rest:
        return Mistake(
            f"/action {ref} unexcuse", f"Whom? For example: /action {ref} unexcuse police"
        )
    parts = _BECAUSE.split(rest, maxsplit=1)
    agency, why = parts if len(parts) == 2 else split_agency(rest)
    return LiftExcuse(ref, place, agency, why)


def condition(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“condition met”, “condition met on 3 Nov”, “met yesterday”."""
    met = _MET.match(rest)
    if met is None:
        hint = f"Did you mean “/action {ref} condition met”?"
        return Mistake(f"/action {ref} condition {rest}".strip(), hint)
    day = rest[met.end() :].strip()
    if not day:
        return MeetCondition(ref, place)
    match reading := gone_by(read_date(day, today), today):
        case Day(on=on):
            return MeetCondition(ref, place, on)
        case Ambiguous():
            return which_day(reading, f"/action {ref} condition met on", "")
        case unreadable:
            return Mistake(f"/action {ref} condition {rest}", unreadable.hint)


def milestone(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“milestone 1 done on 3 Nov”, “milestone draft to BMG reached”, “milestone”."""
    if not rest:
        return Press("action.milestone", args(ref, place))
    named, on, day = rest.rpartition(" on ")
    if not any(mark.isdigit() for mark in day) and isinstance(read_date(day, today), Unreadable):
        named, on = rest, ""  # the words of its name may have an “on” in them
    if not on:
        return MeetMilestone(ref, place, _REACHED.sub("", rest))
    named = _REACHED.sub("", named)
    match reading := gone_by(read_date(day, today), today):
        case Day(on=when):
            return MeetMilestone(ref, place, named, when)
        case Ambiguous():
            return which_day(reading, f"/action {ref} milestone {named} done on", "")
        case unreadable:
            return Mistake(f"/action {ref} milestone {rest}", unreadable.hint)


def met(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    return condition(ref, f"met {rest}", place, today)


PARTS: dict[str, About] = {
    "excuse": excuse,
    "excused": excuse,
    "unexcuse": unexcuse,
    "condition": condition,
    "met": met,
    "milestone": milestone,
    "stage": milestone,
}
"""The verb as people type it, and how the rest of the line is read."""
