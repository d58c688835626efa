"""The one question: what in this text may identify a child?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from governance.child_data.birth_dates import find_birth_dates
from governance.child_data.finding import Finding
from governance.child_data.fold import fold
from governance.child_data.nhs_numbers import find_nhs_numbers
from governance.child_data.postcodes import find_postcodes


def find_child_data(text: str, *, venue: bool = False) -> tuple[Finding, ...]:
    """In order; where two overlap, the certain one, then the first.

    `venue`: the text says where people meet, so that a postcode in it is meant to be there.
    """
    folded = fold(text)
    taken = bytearray(len(folded.text))
    kept: list[Finding] = []
    for found in sorted(_all(folded.text, venue), key=lambda f: (not f.certain, f.start)):
        if not any(taken[found.start : found.end]):
            taken[found.start : found.end] = b"\1" * (found.end - found.start)
            start, end = folded.span(found.start, found.end)
            kept.append(replace(found, start=start, end=end))
    return tuple(sorted(kept, key=lambda found: found.start))


def _all(text: str, venue: bool) -> Iterator[Finding]:
    yield from find_nhs_numbers(text)
    yield from find_birth_dates(text)
    if not venue:
        yield from find_postcodes(text)
