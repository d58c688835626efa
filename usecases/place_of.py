"""Which group works in a channel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.accounts import Channel
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class PlaceOf:
    channel: str


def place_of(w: Work, command: PlaceOf, _now: datetime) -> str | None:
    """The group's id; None where the channel is no group's."""
    held = w.get(Channel, command.channel)
    return held.group if held else None
