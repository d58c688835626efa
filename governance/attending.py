"""Whom a meeting can expect, from what was said; and who is there once it was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from governance.attendance import Reply, Says
from governance.seating import Sitting


@dataclass(frozen=True, slots=True)
class Roll:
    """What is known of who comes to a sitting, by person."""

    sitting: Sitting
    replies: Mapping[str, Reply]

    @property
    def coming(self) -> frozenset[str]:
        """Those who said so, and the deputies of those who are not."""
        said = {person for person in self.sitting.seated if self._says(person) is Says.ATTENDING}
        return frozenset(said | {deputy for deputy in self._sent() if not self._declines(deputy)})

    @property
    def silent(self) -> tuple[str, ...]:
        """Those with a seat who said nothing and sent nobody: that is not a yes."""
        return tuple(p for p in self.sitting.seated if self._says(p) is None and not self._sends(p))

    @property
    def away(self) -> frozenset[str]:
        """Those who sent apologies or a deputy, and so owe no answer themselves."""
        return frozenset(p for p in self.sitting.seated if self._declines(p) or self._absent(p))

    @property
    def gone(self) -> frozenset[str]:
        """Those who sent apologies, and nobody who comes in their place."""
        sent = {one.person for one in self.sitting.deputies if one.deputy in self.coming}
        return frozenset(self.away - sent)

    @property
    def recorded(self) -> bool:
        """Whether anybody has recorded who was there."""
        return any(reply.came is not None for reply in self.replies.values())

    @property
    def there(self) -> frozenset[str]:
        """Those recorded as there; until somebody records it, those who are coming."""
        if not self.recorded:
            return self.coming
        return frozenset(person for person, reply in self.replies.items() if reply.came)

    def _says(self, person: str) -> Says | None:
        return self.replies[person].says if person in self.replies else None

    def _declines(self, person: str) -> bool:
        return self._says(person) is Says.APOLOGIES

    def _sends(self, person: str) -> bool:
        return any(one.person == person for one in self.sitting.deputies)

    def _absent(self, person: str) -> bool:
        return self._sends(person) and self._says(person) is not Says.ATTENDING

    def _sent(self) -> Iterator[str]:
        for one in self.sitting.deputies:
            if one.person in self.sitting.seated and self._absent(one.person):
                yield one.deputy


def roll(sitting: Sitting, replies: Iterable[Reply]) -> Roll:
    return Roll(sitting, {reply.person: reply for reply in replies})
