"""Finding values in what a file holds, and naming where they stand as people would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Loc = tuple[int | str, ...]
EACH = "*"

# What one entry of a list is called; a list not named here is already called by its entries.
ONE_OF = {
    "seats": "seat",
    "stages": "stage",
    "posts": "post",
    "months": "month",
    "holds": "holding",
    "leads": "lead",
    "quiet": "quiet period",
    "school_holidays": "school holiday",
    "evaluators": "evaluator",
    "ladder": "step",
    "held": "meeting held",
    "notes": "note",
    "raised": "action",
}


def walk(value: Any, path: tuple[str, ...], at: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    """Every value that a path such as ("group", "*", "key") leads to, and where it stands.

    What is not there, or is of another shape, is passed by: the models complain of that.
    """
    if not path:
        yield at, value
    elif path[0] == EACH:
        for number, item in enumerate(value if isinstance(value, list) else ()):
            yield from walk(item, path[1:], (*at, number))
    elif isinstance(value, dict) and path[0] in value:
        yield from walk(value[path[0]], path[1:], (*at, path[0]))


def at_loc(value: Any, loc: Loc) -> Any:
    """What stands there, or None."""
    for step in loc:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def called(loc: Loc) -> str:
    """The last step of a location that has a name; an entry of a list is called by its kind."""
    *above, last = loc
    if isinstance(last, str):
        return last
    name = called(tuple(above)) if above else ""
    return ONE_OF.get(name, name)


def place(data: Any, loc: Loc) -> str:
    """A location in words: group "BMG" / seat 3 / post. Entries with an id go by their id."""
    words: list[str] = []
    for depth, step in enumerate(loc, 1):
        if isinstance(step, str):
            words.append(step)
            continue
        name = at_loc(data, (*loc[:depth], "id"))
        kind = ONE_OF.get(words[-1], words[-1])
        words[-1] = f'{kind} "{name}"' if isinstance(name, str) else f"{kind} {step + 1}"
    return " / ".join(words)
