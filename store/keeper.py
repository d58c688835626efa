"""What every store here shares: a shelf, its lock, and units of work over them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from threading import RLock
from typing import Any

from governance.record import Index, Record
from store.shelf import Shelf
from store.unit import Unit
from usecases.records import Entry


class Keeper(ABC):
    """A store whose records are all in memory. Threads may work at the same time.

    `kinds` names each type of record it holds; `indexes` are kept sorted for it.
    """

    def __init__(self, kinds: Mapping[str, type[Record]], indexes: Iterable[Index[Any]]) -> None:
        self.lock = RLock()
        self.shelf = Shelf(kinds.values(), indexes)
        self._entries = 0

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Unit]:
        """Raises Conflict or StoreClosed on leaving, ValueError as the unit says."""
        unit = Unit(self, actor, now)
        try:
            yield unit
            unit.commit()
        finally:
            unit.leave()

    def next_entry(self) -> str:
        """Nine digits, so that ids sort as numbers do. Asked for with the lock held."""
        last = self._entries or max((int(entry.id) for entry in self.shelf.all(Entry)), default=0)
        self._entries = last
        return f"{last + 1:09d}"

    def keep(self, records: Sequence[Record]) -> None:
        self._keep(records)
        self._entries += 1

    @abstractmethod
    def _keep(self, records: Sequence[Record]) -> None:
        """Make all of them durable, then visible; or raise and change nothing."""

    @abstractmethod
    def close(self) -> None:
        """Take no more writes. Closing twice is harmless."""
