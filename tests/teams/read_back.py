"""Turning what Teams is given back into the lines that somebody reads.

They are the lines of tests/conversations/console_page.py, so that one conversation serves both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from typing import Any

from bot.talk.notice import Press
from bot.talk.text import clean
from tests.conversations.console_page import SECRET

Json = Mapping[str, Any]

REPEATED = re.compile(r"(h|s\d+)\.c")
"""The ids of headings that are repeated on a further card."""
ASKING = re.compile(r"([fcdtel])\.([^.]+)(?:\.\d+)?(?:\.c)?")
"""The ids of what belongs to a field: its inputs, a tip, what is wrong, and long choices."""


def cleaned(thing: Any) -> Any:
    """A Notice, or a part of one, without the marks that cannot be seen: Teams is given none."""
    if isinstance(thing, str):
        return clean(thing)
    if isinstance(thing, tuple):
        return tuple(map(cleaned, thing))
    if isinstance(thing, Press) or not is_dataclass(thing) or isinstance(thing, type):
        return thing
    return replace(thing, **{one.name: cleaned(getattr(thing, one.name)) for one in fields(thing)})


def card_text(cards: Iterable[Json]) -> str:
    """Of each card that one Notice became."""
    blocks = [block for card in cards for block in card["body"]]
    lines: list[str] = []
    for name, found in groupby(blocks, key=_field):
        lines += "\n".join(_asked([*found])).split("\n") if name else []
        for block in () if name else found:
            _add(lines, block)
    return "\n".join(SECRET.sub("(secret)", _flat(line)) for line in lines)


def _field(block: Json) -> str:
    match = ASKING.fullmatch(block["id"])
    return match[2] if match else ""


def _add(lines: list[str], block: Json) -> None:
    name, words = block["id"], _words(block)
    if REPEATED.fullmatch(name):
        return
    if name.endswith(".c"):
        lines[-1] += words
    elif block["type"] == "ActionSet" and name[-2:] != "b1":
        lines[-1] += f" {words}"
    else:
        lines.append(_before(name) + words)


def _before(name: str) -> str:
    row, section = re.fullmatch(r"r\d+(\..*)?", name), re.fullmatch(r"s\d+", name)
    return ("  " if row[1] else "- ") if row else "## " if section else ""


def _words(block: Json) -> str:
    if block["type"] == "ActionSet":
        return " ".join(f"[{action['title']}]" for action in block["actions"])
    return block["text"] if block["type"] == "TextBlock" else _runs(block)


def _runs(block: Json) -> str:
    return "".join(run["text"] for run in block["inlines"])


def _flat(line: str) -> str:
    indent = "  " if line.startswith("  ") else ""
    return indent + " ".join(line.split())


def _asked(blocks: list[Json]) -> Iterator[str]:
    """A line a field, and one beneath it where something is wrong with it."""
    (asks,) = (block for block in blocks if block["id"][:2] in ("f.", "c."))
    label = asks["label"] + ("" if asks.get("isRequired") else " (optional)")
    yield f"{label} {_held(asks)}".rstrip()
    wrong = [_runs(block) for block in blocks if block["id"].startswith("e.")]
    yield from [f"  {''.join(wrong)}"] if wrong else []


def _held(asks: Json) -> str:
    if asks["type"] == "Input.Text":
        return f"_{asks.get('value', '')}_"
    choices = asks["choices"]
    shown = [f"({'x' if _chosen(asks, one) else ' '}) {one['title']}" for one in choices]
    return " ".join(shown) if len(shown) < 6 else f"({len(shown)} choices)"


def _chosen(asks: Json, choice: Json) -> bool:
    return bool(choice["value"] == asks.get("value"))
