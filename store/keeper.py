"""What every store here shares: a shelf, its lock, and units of work over them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from threading import RLock
from typing import Any

from governance.ledger import Change, Entry
from governance.record import Index, Record
from store.documents import Documents, settled
from store.sealing import Sealer, TellHead, digest
from store.shelf import Shelf
from store.unit import Name, Unit
from store.upcast import UPCASTERS, Upcasters


class Keeper(ABC):
    """A store whose records are all in memory. Threads may work at the same time.

    `kinds` names each type of record it holds; `indexes` are kept sorted for it.
    """

    def __init__(
        self,
        kinds: Mapping[str, type[Record]],
        indexes: Iterable[Index[Any]],
        upcasters: Upcasters = UPCASTERS,
    ) -> None:
        self.lock = RLock()
        self.shelf = Shelf(kinds.values(), indexes)
        self.documents = Documents(kinds, upcasters)
        self._sealer = Sealer()
        self._last: Entry | None = None

    def seal_with(self, key: bytes, tell: TellHead) -> None:
        """Seal the ledger with this key from now on, and tell each new head."""
        self._sealer = Sealer(key, tell)

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Unit]:
        """Raises Conflict or StoreClosed on leaving, ValueError as the unit says."""
        unit = Unit(self, actor, now)
        try:
            yield unit
            unit.commit()
        finally:
            unit.leave()

    def keep(
        self, records: Sequence[Record], gone: Sequence[Name], entry: Entry, forget: bool
    ) -> None:
        """Make all of it durable, then visible; or raise and change nothing.

        The entry is numbered and sealed here. Asked with the lock held. With `forget` it may
        raise StoreClosed after the change: then the next opening goes on with the forgetting.
        """
        changes = (*map(self._change, records), *(self._gone(*name) for name in gone))
        last = self._last or max(self.shelf.all(Entry), key=lambda e: e.id, default=None)
        number = 1 if last is None else last.number + 1
        entry = settled(replace(entry, id=f"{number:09d}", version=1, changes=changes))
        entry = self._sealer.sealed(entry, "" if last is None else last.seal)
        self._keep((*records, entry), gone, forget)
        self._last = entry
        self._sealer.told(entry)
        if forget:
            self._forget_past()

    def stored(self) -> Iterator[Change]:
        """As Work.stored."""
        with self.lock:
            kinds = [kind for kind in self.documents.names if kind is not Entry]
            yield from [self._change(record) for kind in kinds for record in self.shelf.all(kind)]

    def _change(self, record: Record) -> Change:
        document = self.documents.write(record)
        name = self.documents.names[type(record)]
        return Change(name, record.id, record.version, digest(document))

    def _gone(self, kind: type[Record], record_id: str) -> Change:
        return Change(self.documents.names[kind], record_id, 0)

    @abstractmethod
    def _keep(self, records: Sequence[Record], gone: Sequence[Name], forget: bool) -> None:
        """Make all of them durable, then visible; or raise and change nothing.

        `forget`: and, in the same stroke, that `_forget_past` is still to come.
        """

    @abstractmethod
    def _forget_past(self) -> None:
        """Leave no earlier form of any record in a file. Raises StoreClosed."""

    @abstractmethod
    def close(self) -> None:
        """Take no more writes. Closing twice is harmless."""
