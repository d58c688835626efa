"""What is asked of a rehearsal: which days, who answers, and with which policy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from config.commands.command import Call
from governance.dates import add_months, said
from governance.rehearsal import Answering

LONGEST = 24
"""Months from today: plans and bank holidays are not known for longer."""
PERCENT = re.compile(r"(100|\d?\d)%?", re.ASCII)
SEED = re.compile(r"\d{1,9}", re.ASCII)
WORDS = {"": 0, "none": 0, "all": 100}


class BadWish(Exception):
    """It cannot be rehearsed; the text says what to write instead."""


@dataclass(frozen=True, slots=True)
class Wish:
    """From `first` to `last`, both included; `tried` are values of the policy by name."""

    first: date
    last: date
    answering: Answering
    tried: Mapping[str, Any]


def read_wish(call: Call, today: date) -> Wish:
    """`today` is the partnership's own. Raises BadWish."""
    first = _day(call, "from") or today
    latest = add_months(today, LONGEST)
    last = _day(call, "to") or min(add_months(first, 12) - timedelta(days=1), max(first, latest))
    _check(first, last, today, latest)
    return Wish(first, last, _answering(call), tried(call.texts("try")))


def _day(call: Call, key: str) -> date | None:
    written = call.text(key)
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as wrong:
        raise BadWish(f"--{key} is “{written}”: write a day such as 2026-11-02.") from wrong


def _check(first: date, last: date, today: date, latest: date) -> None:
    if first < today:
        raise BadWish(
            f"--from is {said(first)}, but for this partnership it is {said(today)} already: "
            "what has gone by cannot be rehearsed."
        )
    if last < first:
        raise BadWish(
            f"--to is {said(last)}, before the rehearsal begins on {said(first)}: name a later day."
        )
    if last > latest:
        name, day = ("from", first) if first > latest else ("to", last)
        raise BadWish(f"--{name} is {said(day)}: {said(latest)} is the last day one can rehearse.")


def _answering(call: Call) -> Answering:
    written, seed = call.text("answering").casefold(), call.text("seed") or "1"
    found = PERCENT.fullmatch(written)
    if found is None and written not in WORDS:
        raise BadWish(f"--answering is “{written}”: write all, none or a share such as 60%.")
    if not SEED.fullmatch(seed):
        raise BadWish(f"--seed is “{seed}”: write a whole number of nine digits at most.")
    return Answering(int(found[1]) if found else WORDS[written], int(seed))


def tried(written: Iterable[str]) -> dict[str, Any]:
    """Values by name, each as the partnership's file would have it. Raises BadWish."""
    values = {}
    for one in written:
        name, equals, value = one.partition("=")
        if not equals or not name.strip():
            raise BadWish(f"--try {one}: write the policy's name and value: overdue_every=10.")
        values[name.strip()] = _value(value.strip())
    return values


def _value(written: str) -> object:
    """What is not TOML is text without its quotation marks, which a shell may have taken."""
    try:
        read = tomllib.loads(f"value = {written}")
    except (ValueError, RecursionError):
        return written
    return read["value"] if len(read) == 1 else written
