"""The text of minutes that were approved, as it is kept."""

from __future__ import annotations

from governance.minutes import MINUTED_BY_MEETING, MinutedItem, Minutes
from usecases.ports.store import Work


def kept_items(w: Work, kept: Minutes) -> tuple[MinutedItem, ...]:
    """In their order."""
    return tuple(filter(says, w.find(MINUTED_BY_MEETING, kept.id)))


def says(item: MinutedItem) -> bool:
    """Of what belongs to no item nothing may be left."""
    return bool(item.title or item.text or item.decisions or item.points)
