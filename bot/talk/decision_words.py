"""Reading which decision is meant: by its reference."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.talk.for_whom import Verb
from bot.talk.parsed import Mistake, Parsed

REF = "BMG-2027-D001"
"""One, for examples."""
BEGINS = re.compile(r"([A-Z][A-Z0-9]*-\d{4}-D\d+)\b[\s,:;–—-]*", re.IGNORECASE)


def of_decision(
    verb: Verb, make: Callable[[str, str], Parsed], rest: str, _place: str | None, _today: date
) -> Parsed:
    """A reference, and what is said of it."""
    found = BEGINS.match(rest)
    if found is None:
        why = f"Say which decision by its reference. For example: {verb.example}"
        return Mistake(f"{verb.line} {rest}".strip(), why)
    return make(found[1].upper(), rest[found.end() :].strip())
