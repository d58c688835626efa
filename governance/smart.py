"""What would make an action easier to answer for: who, what, by when, how one will know.

It is a hint and never a gate: nothing here refuses an action.
"""

from __future__ import annotations

import re
from enum import StrEnum

from governance.actions import Action


class Smart(StrEnum):
    """What an action does not say yet."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    MEASURE = "measure"


VAGUE = (
    *("consider", "give consideration", "give thought", "think about", "reflect on"),
    *("look at", "look into", "explore", "discuss", "note", "be aware", "bear in mind"),
    *("ensure", "make sure", "seek", "try", "aim", "strive", "endeavour", "work towards"),
    *("continue", "monitor", "keep an eye on", "keep under review", "encourage", "promote"),
)
"""Beginnings after which nobody can say whether it was done."""

_POLITE = r"(?:please |to |we (?:will|shall|should|must|need to|have to|are to) )*"
_BEGINS_VAGUELY = re.compile(rf"\W*{_POLITE}({'|'.join(VAGUE)})\b", re.IGNORECASE)


def vague_beginning(title: str) -> str:
    """The words a title begins with that name nothing one can do; empty where it names something.

    A word by itself, such as “Training”, says what it is about and not what is to be done.
    """
    words = " ".join(title.split())
    if found := _BEGINS_VAGUELY.match(words):
        return found[1]
    return words if words and " " not in words else ""


def unsaid(action: Action) -> tuple[Smart, ...]:
    """What an action leaves open. What it waits for is its “by when” until that is met."""
    open_ = {
        Smart.WHO: not action.owners,
        Smart.WHAT: bool(vague_beginning(action.title)),
        Smart.WHEN: action.agreed is None and not action.waiting,
        Smart.MEASURE: not action.measure.strip(),
    }
    return tuple(one for one, missing in open_.items() if missing)
