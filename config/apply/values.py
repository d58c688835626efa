"""How two values of a record differ, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, time
from enum import Enum
from typing import Any

from governance.actions import Owner
from governance.agenda import Standing
from governance.dates import MONTHS, WEEKDAYS, said
from governance.groups import Cadence, ChairRule, Deciding, Need, Quorum, Seat
from governance.people import Holding
from governance.plans import Objective
from governance.policy import Policy
from governance.quiet import Closed, QuietPeriod
from governance.ratings import Rating
from governance.timescale import Timescale
from governance.working_days import WorkingDays

TABLES = (Policy, WorkingDays, ChairRule, Quorum, Deciding)
"""What is a table of its own in the file: only the lines that differ are told of."""

WEEKS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
LONGEST = 80  # characters of a text


def differences(name: str, was: Any, becomes: Any) -> Iterator[str]:
    if isinstance(was, TABLES) and type(was) is type(becomes):
        for one in fields(was):
            old, new = getattr(was, one.name), getattr(becomes, one.name)
            if old != new:
                yield from differences(f"{name} / {one.name}", old, new)
    elif isinstance(was, tuple | frozenset) and isinstance(becomes, tuple | frozenset):
        yield f"{name}: {_entries(tuple(was), tuple(becomes))}"
    else:
        yield f"{name}: {shown(was)} → {shown(becomes)}"


def _entries(was: tuple[Any, ...], becomes: tuple[Any, ...]) -> str:
    new = [f"+ {shown(one)}" for one in becomes if one not in was]
    old = [f"- {shown(one)}" for one in was if one not in becomes]
    return "; ".join((*new, *old)) or "in another order"


def shown(value: Any) -> str:
    match value:
        case None | "" | () | Timescale(written=""):
            return "nothing"
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case str() | Timescale():
            text = value if isinstance(value, str) else value.written
            return f"“{text if len(text) <= LONGEST else text[:LONGEST].rstrip() + '…'}”"
        case date():
            return said(value)
        case time():
            return f"{value:%H:%M}"
        case dict():
            return ", ".join(f"{key} {one}" for key, one in value.items()) or "nothing"
    return _entry(value)


def _entry(value: Any) -> str:
    """One entry of a list, or a table that is best read as a whole."""
    match value:
        case Owner():
            return f"{value.kind.value} {value.id}".rstrip()
        case Holding():
            since = f" from {said(value.since)}" if value.since else ""
            return value.person + since + (f" until {said(value.until)}" if value.until else "")
        case Seat():
            return f"{value.post} ({value.kind.value}{', votes' if value.votes else ''})"
        case Standing():
            closing = ", at the end" if value.closing else ""
            told = f"{value.minutes} minutes, to {value.purpose.value}{closing}"
            return f"{shown(value.title)} ({told})"
        case Need():
            return _need(value)
        case Objective():
            return f"{value.id} {shown(value.title)}"
        case Rating():
            return f"{value.word} ({value.meaning.value}) {shown(value.says)}"
        case QuietPeriod() | Closed():
            return _span(value)
        case Cadence():
            months = ", ".join(MONTHS[month - 1] for month in value.months)
            day = f"{WEEKS[value.week]} {WEEKDAYS[value.weekday]} of {months}"
            return f"{day} at {value.at:%H:%M} for {value.minutes} minutes"
    return str(value)


def _span(value: QuietPeriod | Closed) -> str:
    if isinstance(value, Closed):
        return f"{said(value.first)} to {said(value.last)}"
    return f"{_day(value.first)} to {_day(value.last)}"


def _need(need: Need) -> str:
    agencies = "safeguarding partners" if need.partners else ", ".join(need.agencies)
    of = ", ".join(part for part in (", ".join(need.kinds), agencies) if part)
    what = "agencies" if need.by_agency else "seats"
    return f"{need.count or 'all'} {what}{' of ' if of else ''}{of}"


def _day(month_and_day: tuple[int, int]) -> str:
    month, day = month_and_day
    return f"{day} {MONTHS[month - 1]}"
