"""The words after /meeting move, cancel, reinstate, add, place and link."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time

from bot.talk.change_words import (
    Named,
    cut_clock,
    cut_length,
    cut_why,
    read_named,
    unclear,
    which_day,
)
from bot.talk.dates import Ambiguous, Day, Unreadable, find_date
from bot.talk.dates.vague import ANY_DAY
from bot.talk.parsed import AskBack, Mistake, Parsed
from bot.talk.times import Unclear, read_time, time_typed
from governance.timescale import Precision
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.plan_year import PlanYear
from usecases.reinstate_meeting import ReinstateMeeting

_TO = re.compile(r"(?:^|\s)to\s+", re.IGNORECASE)
_IN = re.compile(r"(?:^|\s)(?:in|at)\s+", re.IGNORECASE)
_LEADING_IN = re.compile(r"^(?:in|at|is)\s+", re.IGNORECASE)
_COLON = re.compile(r":\s+")
_LINK = re.compile(r"\S+://\S+|(?<=\s)www\.\S+|\S+\.\S+/\S*")
NONE = frozenset({"none", "nowhere", "remove", "no link"})
MOVE, CANCEL, REINSTATE, ADD, PLACE, LINK = (
    *("/meeting move BMG 19 Jan to 21 Jan at 14:00", "/meeting cancel BMG 19 Jan because …"),
    *("/meeting reinstate BMG 19 Jan", "/meeting add BMG 3 Mar at 10:00"),
    *("/meeting place BMG 19 Jan: Committee room 3", "/meeting link BMG 19 Jan https://…"),
)
Becomes = tuple[date | None, time | None]


def read_move(rest: str, place: str | None, today: date) -> Parsed:
    """“move BMG to 21 Jan at 14:00”, “move BMG 19 Jan to 21 Jan because …”, “move BMG at 15:00”;
    with neither a day nor a time, the form."""
    line, typed = "/meeting move", f"/meeting move {rest}"
    words, why = cut_why(rest)
    to = _TO.search(words)
    left, right = (words[: to.start()], words[to.end() :]) if to else (words, "")
    cut = cut_clock(line, left, today)
    if isinstance(cut, Mistake | AskBack):
        return _with(cut, typed, f"to {right}" if right else "", why)
    meant = read_named(line, cut[0], place, today, MOVE)
    if not isinstance(meant, Named):
        return _with(meant, typed, f"to {right}" if right else "", why)
    if meant.rest:
        return Mistake(typed, f"To which day? For example: {MOVE}")
    becomes = _becomes(f"{line} {left}", right, today)
    if not isinstance(becomes, tuple):
        return _with(becomes, typed, why=why)
    day, at = becomes
    return MoveMeeting(meant.group, meant.on, day, at or cut[1], why)


def read_cancel(rest: str, place: str | None, today: date) -> Parsed:
    """“cancel BMG 19 Jan because half of the seats are vacant”; without a reason, the form."""
    words, why = cut_why(rest)
    meant = read_named("/meeting cancel", words, place, today, CANCEL)
    if not isinstance(meant, Named):
        return _with(meant, f"/meeting cancel {rest}", why=why)
    return CancelMeeting(meant.group, meant.on, why or meant.rest)


def read_reinstate(rest: str, place: str | None, today: date) -> Parsed:
    """“reinstate BMG 19 Jan”; without a day, the next that is cancelled."""
    meant = read_named("/meeting reinstate", rest, place, today, REINSTATE)
    if not isinstance(meant, Named):
        return meant
    if meant.rest:
        return Mistake(f"/meeting reinstate {rest}", f"Which one? For example: {REINSTATE}")
    return ReinstateMeeting(meant.group, meant.on)


def read_add(rest: str, place: str | None, today: date) -> Parsed:
    """“add BMG 3 Mar 10:00”, “add BMG 3 Mar at 10:00 for 90 minutes in Committee room 3 because …”;
    what is left out is as the group is used to, or asked for."""
    line, typed = "/meeting add", f"/meeting add {rest}"
    words, why = cut_why(rest)
    words, minutes = cut_length(words)
    lasts = f"for {minutes} minutes" if minutes is not None else ""
    cut = cut_clock(line, words, today)
    if isinstance(cut, Mistake | AskBack):
        return _with(cut, typed, lasts, why)
    meant = read_named(line, cut[0], place, today, ADD)
    if not isinstance(meant, Named):
        at = f"at {time_typed(cut[1])} " if cut[1] else ""
        asked = meant if isinstance(meant, Mistake) else replace(meant, days=())
        return _with(asked, typed, f"{at}{lasts}".strip(), why)
    where = _LEADING_IN.sub("", meant.rest)
    return AddMeeting(meant.group, meant.on, cut[1], minutes, where, why)


def read_place(rest: str, place: str | None, today: date) -> Parsed:
    """“place BMG 19 Jan: Committee room 3”, “place BMG in Committee room 3”, “place BMG none”."""
    words, where = _where(rest)
    group, _, after = words.partition(" ")
    if not where and after and isinstance(find_date(after, today)[0], Unreadable):
        words, where = group, after
    meant = read_named("/meeting place", words, place, today, PLACE)
    if not isinstance(meant, Named):
        return _with(meant, f"/meeting place {rest}", f": {where}" if where else "")
    where = where or meant.rest
    if not where:
        return PlaceMeeting(meant.group, meant.on)
    return PlaceMeeting(meant.group, meant.on, place="" if where.casefold() in NONE else where)


def read_link(rest: str, place: str | None, today: date) -> Parsed:
    """“link BMG 19 Jan https://meet.example.org/1”; “link BMG none” takes it away."""
    found = _LINK.search(rest)
    link = found[0] if found else None
    words = rest[: found.start()] if found else rest
    for word in NONE if link is None else ():
        if words.casefold().rstrip().endswith(f" {word}"):
            words, link = words.rstrip()[: -len(word)], ""
    meant = read_named("/meeting link", words.strip(" :"), place, today, LINK)
    if not isinstance(meant, Named):
        return _with(meant, f"/meeting link {rest}", link or "")
    if meant.rest:
        return Mistake(f"/meeting link {rest}", f"Where can they join? For example: {LINK}")
    return PlaceMeeting(meant.group, meant.on, link=link)


def read_plan(rest: str, place: str | None, _today: date) -> Parsed:
    """“plan BMG”; “plan all”, or “plan” outside of a group's channel, is the whole partnership."""
    return PlanYear("" if rest.casefold() == "all" else rest or place or "")


def _becomes(before: str, right: str, today: date) -> Becomes | Mistake | AskBack:
    """The day and the time in “21 Jan at 14:00”, “21 Jan”, “21 Jan 2pm” or “15:00”."""
    if not right:
        return None, None
    if (only := read_time(right)) is not None and not right.isdigit():
        return _clock(only, before, right, None)
    reading, rest = find_date(right, today)
    match reading:
        case Day(on=on, precision=Precision.DAY):
            if not rest:
                return on, None
            read = read_time(rest)
            said_so = right[: len(right) - len(rest)].strip()
            return _clock(read, f"{before} to {said_so}", f"{before} to {right}", on)
        case Ambiguous() as several:
            return which_day(several, f"{before} to", rest)
        case Unreadable(hint=hint) if hint != ANY_DAY:
            return Mistake(f"{before} to {right}", hint)
        case _:
            return Mistake(f"{before} to {right}", f"To which day? For example: {MOVE}")


def _clock(
    read: time | Unclear | None, before: str, typed: str, on: date | None
) -> Becomes | Mistake | AskBack:
    if isinstance(read, Unclear):
        return unclear(read, before, typed)
    if read is None:
        return Mistake(typed, f"From what time? For example: {MOVE}")
    return on, read


def _where(rest: str) -> tuple[str, str]:
    """What stands before the place, and the place."""
    for mark in (_COLON, _IN):
        if found := mark.search(rest):
            return rest[: found.start()].strip(), rest[found.end() :].strip()
    return rest.strip(), ""


def _with(asked: Mistake | AskBack, typed: str, rest: str = "", why: str = "") -> Parsed:
    """All that was typed is handed back, and the lines that are offered say the rest of it."""
    if isinstance(asked, Mistake):
        return replace(asked, typed=typed.strip())
    after = f" {rest}" if rest else ""
    after += f" because {why}" if why else ""
    return replace(asked, options=tuple((label, line + after) for label, line in asked.options))
