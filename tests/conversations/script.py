"""Conversations as data: a TOML file a conversation, a table a step.

A step has `as` (who) and one of: said (with `in`, a channel), press (with `row`), fill, sees;
or `clock` alone. `replied` is the whole of what that person then reads. `shows` says of what use of
a verb it is an example: good, wrong or forbidden (see uses.py). With `cycles = true` at its top,
people are asked and told things around each meeting meanwhile.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.conversations.driver import Driver

DOINGS = ("said", "press", "fill", "sees", "clock")


@dataclass(frozen=True)
class Step:
    doing: str
    what: Any
    replied: str
    who: str = ""
    place: str | None = None
    row: str = ""
    shows: str = ""

    def with_head(self, head: str) -> Step:
        """A script says HEAD for the last head of the ledger that somebody read."""
        said = self.what.replace("HEAD", head) if isinstance(self.what, str) else self.what
        return replace(self, what=said)


@dataclass(frozen=True)
class Script:
    title: str
    steps: tuple[Step, ...] = field(default=())
    cycles: bool = False


def read_script(path: Path) -> Script:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    steps = tuple(_step(table) for table in data["step"])
    return Script(data["title"], steps, data.get("cycles", False))


def _step(table: dict[str, Any]) -> Step:
    (doing,) = (word for word in DOINGS if word in table)
    assert set(table) <= {doing, "as", "in", "row", "replied", "shows"}, f"odd words in {table}"
    return Step(
        doing,
        table[doing],
        table.get("replied", "").strip("\n"),
        table.get("as", ""),
        table.get("in"),
        table.get("row", ""),
        table.get("shows", ""),
    )


def play(driver: Driver, step: Step) -> str:
    """Do what the step says and give back what is read."""
    match step.doing:
        case "said":
            return driver.said(step.who, step.place, step.what)
        case "press":
            return driver.press(step.who, step.what, step.row)
        case "fill":
            return driver.fill(step.who, step.what)
        case "sees":
            return driver.sees(step.who, step.what)
        case _:
            return driver.clock(step.what)
