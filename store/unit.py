"""One unit of work: an overlay over the shelf, checked and kept as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar, cast

from governance.asks import Ask
from governance.ledger import Change, Entry
from governance.record import Index, Record
from governance.texts import Forgotten
from store.documents import settled
from store.keys import in_order, within
from store.sealing import new_salt
from store.shelf import Shelf
from usecases.ports.store import Conflict

R = TypeVar("R", bound=Record)
Name = tuple[type[Record], str]


class Keeps(Protocol):
    """What a unit needs of its store. The lock is held while the shelf is read or changed."""

    @property
    def lock(self) -> AbstractContextManager[bool]: ...

    @property
    def shelf(self) -> Shelf: ...

    def keep(
        self, records: Sequence[Record], gone: Sequence[Name], entry: Entry, forget: bool
    ) -> None:
        """Make all of it durable, then visible; or raise and change nothing.

        The entry comes without number, changes and seal. `forget`: leave no earlier form of any
        record in a file.
        """

    def stored(self) -> Iterable[Change]:
        """As Work.stored."""


class Unit:
    """Work over one store, by one thread. Raises ValueError for a moment without a zone."""

    def __init__(self, store: Keeps, actor: str, now: datetime) -> None:
        if now.tzinfo is None:
            raise ValueError("A unit of work needs a moment with a time zone.")
        self.actor = actor
        self.now = now
        self._store = store
        self._read: dict[Name, int] = {}
        self._own: dict[Name, Record | None] = {}
        self._entered: tuple[str, str] | None = None
        self._forgotten: list[Forgotten] = []
        self._remark = ""
        self._over = False

    @property
    def changed(self) -> bool:
        return bool(self._own)

    def get(self, kind: type[R], id_: str) -> R | None:
        if (kind, id_) in self._own:
            return cast("R | None", self._own[kind, id_])
        with self._store.lock:
            record = self._store.shelf.get(kind, id_)
        self._remember((kind, id_), record)
        return record

    def find(
        self, index: Index[R], *equal: object, upto: object = None, limit: int | None = None
    ) -> list[R]:
        own = {id_: cast("R | None", r) for (k, id_), r in self._own.items() if k is index.kind}
        mine = [record for record in own.values() if record is not None]
        with self._store.lock:
            kept = self._store.shelf.find(index, equal, upto, limit, own.keys())
        changed = within(mine, index, equal, upto)
        found = in_order(index, [*kept, *changed])[:limit] if changed else kept
        for record in found:
            if record.id not in own:
                self._remember((index.kind, record.id), record)
        return found

    def put(self, record: R) -> R:
        if isinstance(record, Entry):
            raise ValueError(LEDGER_ITSELF)
        return self._put(record)

    def remove(self, record: Record) -> None:
        if isinstance(record, Entry):
            raise ValueError(LEDGER_ITSELF)
        self._expect(record)
        self._own[type(record), record.id] = None

    @property
    def forgotten(self) -> tuple[Forgotten, ...]:
        return tuple(self._forgotten)

    def forget(self, gone: Iterable[Forgotten]) -> None:
        self._forgotten += gone

    def stored(self) -> Iterable[Change]:
        return self._store.stored()

    def ask(self, ask: Ask) -> bool:
        with self._store.lock:
            known = (Ask, ask.id) in self._own or self._store.shelf.get(Ask, ask.id) is not None
        if not known:
            self._put(ask)
        return not known

    def enter(self, verb: str, subject: str) -> None:
        """Raises ValueError the second time: a unit does one thing."""
        if self._entered is not None:
            raise ValueError(f"This unit was entered as {self._entered[0]!r}, so not as {verb!r}.")
        self._entered = (verb, subject)

    def remark(self, words: str) -> None:
        self._remark = f" ({words})"

    def commit(self) -> None:
        """Raises Conflict, StoreClosed, or ValueError without enter(); then nothing changed."""
        if not self.changed:
            return
        if self._entered is None:
            raise ValueError("A unit that changes anything must say what it does, with enter().")
        with self._store.lock:
            for (kind, record_id), version in self._read.items():
                if _version(self._store.shelf.get(kind, record_id)) != version:
                    raise _conflict(kind, record_id)
            kept = tuple(record for record in self._own.values() if record is not None)
            gone = tuple(name for name, record in self._own.items() if record is None)
            verb, subject = self._entered
            subject += self._remark
            entry = Entry(id="", at=self.now, actor=self.actor, verb=verb, subject=subject)
            self._store.keep(kept, gone, entry, forget=bool(self._forgotten))

    def leave(self) -> None:
        """From here on the unit takes nothing more: it would be lost."""
        self._over = True

    def _put(self, record: R) -> R:
        self._expect(record)
        kept = settled(replace(record, version=record.version + 1, salt=new_salt()))
        self._store.shelf.check(kept)
        self._own[type(record), record.id] = kept
        return kept

    def _expect(self, record: Record) -> None:
        if self._over:
            raise ValueError("This unit of work is over: start another.")
        if record.version != _version(self.get(type(record), record.id)):
            raise _conflict(type(record), record.id)

    def _remember(self, name: Name, record: Record | None) -> None:
        self._read.setdefault(name, _version(record))


LEDGER_ITSELF = "The ledger writes itself: name what the unit does with enter()."


def _version(record: Record | None) -> int:
    return 0 if record is None else record.version


def _conflict(kind: type[Record], record_id: str) -> Conflict:
    return Conflict(f"{kind.__name__} {record_id} was changed by somebody else in the meantime.")
