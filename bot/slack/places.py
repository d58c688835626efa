"""Where a message stands in Slack: its channel, and the timestamp of each of its parts."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    """Written as D123/1699.1,1699.2. A part that is not there (yet) has an empty stamp."""

    channel: str
    stamps: tuple[str, ...] = ()

    @classmethod
    def read(cls, address: str) -> Place | None:
        """None for the address of a message that was never sent."""
        channel, _, stamps = address.partition("/")
        return cls(channel, tuple(stamps.split(",")) if stamps else ()) if channel else None

    def __str__(self) -> str:
        return f"{self.channel}/{','.join(self.stamps)}"

    @property
    def whole(self) -> bool:
        return bool(self.stamps) and all(self.stamps)

    def stamp(self, part: int) -> str:
        return self.stamps[part] if part < len(self.stamps) else ""

    def put(self, part: int, stamp: str) -> Place:
        """With that part there; an empty stamp takes it away."""
        stamps = [*self.stamps, *[""] * (part + 1 - len(self.stamps))]
        stamps[part] = stamp
        return replace(self, stamps=tuple(stamps))

    def trimmed(self, parts: int) -> Place:
        return replace(self, stamps=self.stamps[:parts])
