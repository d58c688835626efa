"""Turning what Slack is given back into the lines that somebody reads.

They are the lines of tests/conversations/console_page.py, so that one conversation serves both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from tests.conversations.console_page import SECRET

Json = Mapping[str, Any]


def message_text(messages: Iterable[Iterable[Json]]) -> str:
    """Of the blocks of each message that one Notice became."""
    return "\n".join(_lines([block for blocks in messages for block in blocks]))


def view_text(view: Json) -> str:
    """Of a modal or home view. A modal's title is cut where its heading is too long for it."""
    blocks = view["blocks"]
    lines = _lines([one for one in blocks if one["block_id"][:2] not in ASKING])
    asked = [one for one in blocks if one["block_id"][:2] in ASKING]
    if "submit" not in view:
        return "\n".join(lines)
    foot = [line for one in blocks if one["block_id"] == "foot" for line in _lines([one])]
    above = lines[: len(lines) - len(foot)]
    return "\n".join([*above, *_form(asked), f"[{view['submit']['text']}]", *foot])


ASKING = ("f.", "d.", "e.", "l.")
"""How the ids of the blocks of a form begin."""
REPEATED = re.compile(r"(h|s\d+)\.c")
"""The ids of headings that are repeated on a further message."""


def _lines(blocks: list[Json]) -> list[str]:
    lines: list[str] = []
    before = ""
    for block in blocks:
        name = block["block_id"]
        if REPEATED.fullmatch(name):
            continue
        found = list(KINDS[block["type"]](block))
        if name.endswith(".c"):
            lines[-1] += found.pop(0)
        elif block["type"] == "actions" and before == name[:-1]:
            lines[-1] += f" {found.pop(0).strip()}"
        lines += found
        before = name[:-1]
    return [SECRET.sub("(secret)", _flat(line)) for line in lines]


def _flat(line: str) -> str:
    indent = "  " if line.startswith("  ") else ""
    return indent + " ".join(line.split())


def _header(block: Json) -> Iterator[str]:
    yield ("## " if block["block_id"][0] == "s" else "") + block["text"]["text"]


def _rich(block: Json) -> Iterator[str]:
    name = block["block_id"]
    row, goes_on = name[0] == "r", name.endswith(".c")
    for n, section in enumerate(block["elements"]):
        words = "".join(one.get("text", one.get("url", "")) for one in section["elements"])
        if goes_on and n == 0:
            yield words
        elif name[0] == "s" and "." not in name:
            yield f"## {words}"
        elif row and n == 0 and "." not in name:
            yield f"- {words}"
        else:
            yield f"  {words}" if row else words


def _actions(block: Json) -> Iterator[str]:
    labels = [label for element in block["elements"] for label in _labels(element)]
    yield ("  " if block["block_id"][0] == "r" else "") + " ".join(f"[{one}]" for one in labels)


def _labels(element: Json) -> list[str]:
    if element["type"] == "overflow":
        return [option["text"]["text"] for option in element["options"]]
    return [element["text"]["text"]]


def _context(block: Json) -> Iterator[str]:
    yield from (element["text"] for element in block["elements"])


KINDS = {"header": _header, "rich_text": _rich, "actions": _actions, "context": _context}


def _form(blocks: list[Json]) -> Iterator[str]:
    """A line a field, and one beneath it where something is wrong with it."""
    for _, found in groupby(blocks, key=lambda block: block["block_id"].split(".")[1]):
        field = list(found)
        inputs = [block for block in field if block["block_id"].startswith("f.")]
        label = inputs[0]["label"]["text"] + (" (optional)" if inputs[0]["optional"] else "")
        long = [line.removeprefix("– ") for line in _sections(field, "l.")]
        yield f"{label} {_held(inputs, long)}".rstrip()
        yield from (f"  {error}" for error in _sections(field, "e."))


def _sections(blocks: list[Json], begins: str) -> list[str]:
    return _lines([block for block in blocks if block["block_id"].startswith(begins)])


def _held(inputs: list[Json], long: list[str]) -> str:
    element = inputs[0]["element"]
    if element["type"] == "plain_text_input":
        return f"_{''.join(_joint(block) + _typed(block) for block in inputs)}_"
    groups = element.get("option_groups") or [{"options": element["options"]}]
    options = [option for group in groups for option in group["options"]]
    chosen = element.get("initial_option")
    shown = [f"({'x' if one == chosen else ' '}) {_choice(one, long)}" for one in options]
    return " ".join(shown) if len(shown) < 6 else f"({len(shown)} choices)"


def _choice(option: Json, long: list[str]) -> str:
    """Its label; the whole of it, where that stands above because it is too long."""
    below = f" {option['description']['text']}" if "description" in option else ""
    label = option["text"]["text"] + below
    whole = [line for line in long if below.endswith("…") and line.startswith(label[:60])]
    return whole[0] if whole else label


def _joint(block: Json) -> str:
    return {"s": " ", "n": "\n"}.get(block["block_id"][-1], "") if _goes_on(block) else ""


def _goes_on(block: Json) -> bool:
    return str(block["block_id"]).count(".") == 2


def _typed(block: Json) -> str:
    return str(block["element"].get("initial_value", ""))
