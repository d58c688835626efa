"""Where somebody, or a group, is written to: the platforms that are set up, one after the other.

A place is a platform's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

OPEN = frozenset({"console"})
"""Where nobody needs an account."""


def in_order(
    places: Sequence[str],
    wanted: Iterable[str] = (),
    linked: Iterable[str] = (),
    closed: Iterable[str] = (),
) -> tuple[str, ...]:
    """Each place once: those that were asked for, in that order, then those with an account, the
    oldest first, then the rest. Where the platform has closed every account comes last of all: it
    is tried only where nothing else is left."""
    shut = set(closed)
    preferred = dict.fromkeys((*wanted, *linked, *places))
    known = [place for place in preferred if place in places]
    return tuple(sorted(known, key=lambda place: place in shut))
